/** Does something for each of many, a few at a time; when one fails no other is begun, and that fault is thrown. */
export async function fewAtATime<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const queue = [...items]
  let failed = false
  const hand = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined && !failed; item = queue.shift()) {
      await work(item).catch((fault: unknown) => {
        failed = true
        throw fault
      })
    }
  }
  const done = await Promise.allSettled(Array.from({ length: 4 }, hand))
  for (const one of done) if (one.status === 'rejected') throw one.reason
}
