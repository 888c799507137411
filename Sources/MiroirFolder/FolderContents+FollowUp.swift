private import Glibc
public import Miroir

extension FolderContents {
  /// When the `portfolio.xml` of the folder at `path` last changed on this machine, in seconds since
  /// 1970.
  public static func lastChange(at path: String) throws(FolderError) -> Int {
    var status = stat()
    guard stat(Self.path(of: .portfolio, at: path), &status) == 0 else {
      throw FolderError(path: path, reason: .unreadable(.lastError))
    }
    return Int(status.st_mtim.tv_sec)
  }

  /// The digest of all that a page on the portfolio is made from, and of `others` besides; evidence
  /// counts by its names and sizes.
  public func sources(and others: [String]) -> String {
    let documents = annotations.map { "\($0.path) \(DigestInProgress(of: $0.bytes).value)" }
    // That version is kept when the copy is made, which changes nothing of it.
    let kept = versions.map(\.path).filter { $0.annotatedVersion != portfolioDigest }
    let states = files.filter { !$0.path.text.hasPrefix("annotations") }
      .map { "\($0.path) \($0.state)" }
    let lines = others + [portfolioDigest.text] + kept.map(\.text) + documents + states
    return DigestInProgress(of: Array(lines.joined(separator: "\n").utf8)).value.text
  }
}

extension Timestamp {
  /// That many seconds after 1970 began, in universal time.
  public init(secondsSince1970 seconds: Int) {
    var seconds = time_t(seconds)
    var moment = tm()
    gmtime_r(&seconds, &moment)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    let year = String(moment.tm_year + 1900)
    self.init(
      "\(year)-\(two(moment.tm_mon + 1))-\(two(moment.tm_mday))"
        + "T\(two(moment.tm_hour)):\(two(moment.tm_min)):\(two(moment.tm_sec))Z")
  }
}
