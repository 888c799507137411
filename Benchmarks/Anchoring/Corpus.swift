import Foundation
import Miroir
import MiroirFolder

/// Prose to edit: excerpts of portfolios or of plain texts.
struct Corpus {
  typealias Texts = [(address: Address, text: String)]

  /// Whole texts, with the folder or file each comes from.
  var wholes: [(name: String, texts: Texts)]

  /// Reads folders of portfolios and plain-text files, whose blank lines part blocks.
  init(reading paths: [String]) throws {
    wholes = try paths.map { path in
      let name = URL(filePath: path).lastPathComponent
      guard path.hasSuffix(".txt") else { return (name, try Self.portfolio(at: path)) }
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let paragraphs = text.replacing("\r\n", with: "\n").split(separator: /\n\s*\n/)
      return (name, paragraphs.enumerated().map { (Address("p\($0 + 1)"), String($1)) })
    }
  }

  private static func portfolio(at path: String) throws -> Texts {
    let folder = PortfolioFolder(reading: try FolderContents(at: path))
    guard let portfolio = folder.portfolio else { return [] }
    let text = AnchoredText(portfolio, version: .unknown) { _ in .unknown }
    return text.blocks.map { ($0.address, $0.text) }
  }

  /// Excerpts of 1,500 to 9,000 characters, most of them short, of whole blocks that follow one
  /// another.
  func excerpts(random: inout SplitMix) -> [EditableText] {
    wholes.flatMap { excerpts(of: $0.texts, random: &random) }
  }

  private func excerpts(of texts: Texts, random: inout SplitMix) -> [EditableText] {
    var excerpts: [EditableText] = []
    var excerpt: Texts = []
    var length = 0
    var wanted = SizeOfExcerpt.next(&random)
    for text in texts {
      excerpt.append(text)
      length += text.text.unicodeScalars.count
      guard length >= wanted else { continue }
      if length <= 9000 { excerpts.append(EditableText(excerpt)) }
      (excerpt, length, wanted) = ([], 0, SizeOfExcerpt.next(&random))
    }
    return excerpts
  }
}

/// How long an excerpt is at least: from 1,500 to 9,000 characters, half of them below 1,900.
private enum SizeOfExcerpt {
  static func next(_ random: inout SplitMix) -> Int {
    let share = Double.random(in: 0..<1, using: &random)
    return Int(1500 * pow(6, share * share * share))
  }
}

extension SHA256Digest {
  /// Stands where no digest is needed.
  static let unknown: SHA256Digest = {
    guard let digest = SHA256Digest(bytes: Array(repeating: 0, count: 32)) else {
      preconditionFailure("a SHA-256 has 32 bytes")
    }
    return digest
  }()

  /// A value that differs where texts do, in place of their digest.
  static func standIn(for text: String) -> SHA256Digest {
    var random = SplitMix(seed: UInt64(text.utf8.count))
    var state = random.next()
    for byte in text.utf8 {
      random = SplitMix(seed: state ^ UInt64(byte))
      state = random.next()
    }
    let bytes = (0..<32).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    return SHA256Digest(bytes: bytes) ?? .unknown
  }
}
