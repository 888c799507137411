import Miroir

@testable import MiroirDeposit

/// What each byte of an archive that Miroir wrote is, found without what is tested.
struct ArchiveMap {
  /// All of it, from the first byte to the last.
  private(set) var regions: [Region] = []

  struct Region {
    var range: Range<Int>
    var part: Part
    /// The file it is about; nothing at the end of the archive.
    var file: FilePath?
  }

  enum Part {
    case header
    case content
    case descriptor
    /// A line of the table, but for the place it gives.
    case line
    /// The place that a line of the table gives.
    case place
    case end
  }

  /// Nothing when the archive isn't written as Miroir writes it.
  init?(_ bytes: [UInt8]) {
    func number(_ index: Int, _ width: Int) -> Int {
      bytes[index..<index + width].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let end = bytes.count - 22
    guard end > 0, number(end, 4) == 0x0605_4b50 else { return nil }
    let table = number(end + 16, 4)
    var lines: [(file: FilePath, range: Range<Int>)] = []
    var index = table
    while index < end {
      let lengths = [28, 30, 32].map { number(index + $0, 2) }
      let name = String(decoding: bytes[index + 46..<index + 46 + lengths[0]], as: UTF8.self)
      let next = index + 46 + lengths.reduce(0, +)
      lines.append((FilePath(name), index..<next))
      index = next
    }
    for (position, line) in lines.enumerated() {
      let start = number(line.range.lowerBound + 42, 4)
      let next =
        position + 1 < lines.count ? number(lines[position + 1].range.lowerBound + 42, 4) : table
      let content = start + 30 + number(start + 26, 2) + number(start + 28, 2)
      let after = content + number(line.range.lowerBound + 24, 4)
      let place = line.range.lowerBound + 42..<line.range.lowerBound + 46
      for (range, part) in [
        (start..<content, Part.header), (content..<after, .content), (after..<next, .descriptor),
        (line.range.lowerBound..<place.lowerBound, .line), (place, .place),
        (place.upperBound..<line.range.upperBound, .line),
      ] {
        regions.append(Region(range: range, part: part, file: line.file))
      }
    }
    regions.append(Region(range: end..<bytes.count, part: .end))
    let covered = regions.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    guard covered.first?.lowerBound == 0,
      zip(covered, covered.dropFirst()).allSatisfy({ $0.upperBound == $1.lowerBound })
    else { return nil }
  }
}

extension ArchiveMap.Region: CustomStringConvertible {
  /// Whether these faults tell where the damage is.
  func isNamed(by faults: [DepositFault]) -> Bool {
    let isOfTheTable = faults.contains { Self.table.contains($0.code) && $0.path == nil }
    switch part {
    case .header, .content, .descriptor: return faults.contains { $0.path == file }
    case .line:
      // The name itself may have changed.
      return isOfTheTable || faults.contains { $0.path == file || isAlmost($0.path) }
    case .place:
      // Of the file that is said to be there, or of the one on which the place falls.
      return isOfTheTable
        || faults.contains { [.overlap, .strayBytes, .headers].contains($0.code) }
    case .end: return isOfTheTable || faults.contains { Self.end.contains($0.code) }
    }
  }

  /// Whether it is the file's name but for a byte, as it is shown.
  private func isAlmost(_ path: FilePath?) -> Bool {
    guard let path, let file, path != file else { return false }
    let (own, other) = (Array(file.text.unicodeScalars), Array(path.text.unicodeScalars))
    let same = zip(own, other).prefix { $0 == $1 }.count
    let sameAtEnd = zip(own.reversed(), other.reversed()).prefix { $0 == $1 }.count
    return own.count - same - sameAtEnd <= 1
  }

  /// What is said of the table of files as a whole, and of where it is.
  private static let table: Set<DepositFault.Code> = [
    .contradiction, .strayBytes, .tooManyFiles, .tooLarge, .volumes,
  ]
  private static let end: Set<DepositFault.Code> = [.missingEnd, .comment, .volumes]

  var description: String { "\(part) of \(file?.text ?? "the archive")" }
}
