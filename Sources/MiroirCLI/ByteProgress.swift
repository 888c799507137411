import Miroir

/// How far a long reading has come, in megabytes, on a terminal.
final class ByteProgress {
  private let total: Int
  private let console: Console
  private var done = 0

  init(of total: Int, _ console: Console) {
    self.total = total / 1_000_000
    self.console = console
  }

  /// So many bytes more were read.
  func add(_ count: Int) {
    let before = done / 1_000_000
    done += count
    guard done / 1_000_000 > before else { return }
    console.progress(min(done / 1_000_000, total), of: total, unit: " Mo")
  }
}
