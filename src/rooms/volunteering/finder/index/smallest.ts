/**
 * The places of the smallest so many figures, in no order, and of whatever ties with the last of them. One walk
 * finds the figure they end at, without sorting anything else (Hoare's selection).
 *
 * @param scratch at least `count` long; written over
 */
export function smallest(
  figures: Float64Array,
  count: number,
  wanted: number,
  scratch: Float64Array,
): number[] {
  const chosen: number[] = []
  const limit = wanted >= count ? Infinity : nth(figures, count, wanted - 1, scratch)
  for (let at = 0; at < count; at++) if (figures[at]! <= limit) chosen.push(at)
  return chosen
}

/** The figure that would stand at a place if all were in order. */
function nth(figures: Float64Array, count: number, place: number, scratch: Float64Array): number {
  scratch.set(figures.subarray(0, count))
  let [low, high] = [0, count - 1]
  while (low < high) {
    const pivot = scratch[(low + high) >> 1]!
    let [left, right] = [low, high]
    while (left <= right) {
      while (scratch[left]! < pivot) left++
      while (scratch[right]! > pivot) right--
      if (left > right) break
      const kept = scratch[left]!
      scratch[left++] = scratch[right]!
      scratch[right--] = kept
    }
    if (place <= right) high = right
    else if (place >= left) low = left
    else break
  }
  return scratch[place]!
}
