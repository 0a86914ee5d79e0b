/** Compares two things by where they stand. */
type Before = (one: number, other: number) => boolean

/**
 * The first so many of `count` things, in order, without sorting the rest: a heap keeps the best so far, its
 * worst on top.
 */
export function smallest(count: number, wanted: number, before: Before): number[] {
  const heap: number[] = []
  for (let one = 0; one < count; one++) {
    if (heap.length < wanted) {
      heap.push(one)
      rise(heap, heap.length - 1, before)
    } else if (wanted > 0 && before(one, heap[0]!)) {
      heap[0] = one
      sink(heap, before)
    }
  }
  return heap.sort((one, other) => (before(one, other) ? -1 : 1))
}

function rise(heap: number[], start: number, before: Before): void {
  for (let at = start; at > 0; ) {
    const above = (at - 1) >> 1
    if (!before(heap[above]!, heap[at]!)) return
    swap(heap, at, above)
    at = above
  }
}

function sink(heap: number[], before: Before): void {
  for (let at = 0; ; ) {
    const left = at * 2 + 1
    if (left >= heap.length) return
    const later = left + 1 < heap.length && before(heap[left]!, heap[left + 1]!) ? left + 1 : left
    if (!before(heap[at]!, heap[later]!)) return
    swap(heap, at, later)
    at = later
  }
}

function swap(heap: number[], one: number, other: number): void {
  const kept = heap[one]!
  heap[one] = heap[other]!
  heap[other] = kept
}
