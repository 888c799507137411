import CMalloc
import Glibc

/// Works on each input, as many at once as there are processors, and hands the results over in the
/// order of the inputs.
///
/// A few results at most wait for their turn, so that memory doesn't grow with the number of inputs.
func inOrder<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], work: @escaping @Sendable (Input) -> Output, each: (Output) -> Void
) async {
  // What one input leaves serves the next one: given back to the system, it would be asked for again.
  mallopt(M_TRIM_THRESHOLD, 64 << 20)
  mallopt(M_MMAP_THRESHOLD, 32 << 20)
  let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  await withTaskGroup(of: (index: Int, output: Output).self) { group in
    var started = 0
    var delivered = 0
    var waiting: [Int: Output] = [:]
    func start() {
      while started < inputs.count, started - delivered < 2 * processors {
        let index = started
        group.addTask { (index, work(inputs[index])) }
        started += 1
      }
    }
    start()
    while let (index, output) = await group.next() {
      waiting[index] = output
      while let next = waiting.removeValue(forKey: delivered) {
        each(next)
        delivered += 1
      }
      start()
    }
  }
}
