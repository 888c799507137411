import Foundation
import TestSupport

/// A sample's portfolio with slips in it, each of which has one mend: back to what it was.
struct PlantedPortfolio {
  /// The sample as it is.
  let original: String
  /// The sample with the slips.
  private(set) var text: String
  /// What was planted.
  private(set) var slips: [String] = []

  /// Reads a sample, and plants up to `count` slips in it, on different lines.
  init(_ sample: String, count: Int, seed: UInt64) throws {
    let file = Project.sample(sample).appending(path: "portfolio.xml")
    original = try String(contentsOf: file, encoding: .utf8)
    text = original
    var random = SeededGenerator(seed: seed)
    var lines: Set<Int> = []
    for _ in 0..<count {
      guard let slip = Self.all.randomElement(using: &random) else { continue }
      try plant(slip, avoiding: &lines, &random)
    }
  }

  private struct PlantableSlip: Sendable {
    var pattern: String
    var typed: String
    /// Whether it must be written within a sentence.
    var isText = false
  }

  private static let all: [PlantableSlip] = [
    PlantableSlip(pattern: "(\\p{L})é(\\p{L})", typed: "$1&eacute;$2", isText: true),
    PlantableSlip(pattern: "(\\p{L})’(\\p{L})", typed: "$1&rsquo;$2", isText: true),
    PlantableSlip(pattern: " (\\w[\\w-]*)=\"([\\w.-]+)\"", typed: " $1=“$2”"),
    PlantableSlip(pattern: " (\\w[\\w-]*)=\"([\\w.-]+)\"", typed: " $1=« $2 »"),
    PlantableSlip(pattern: " (\\w[\\w-]*)=\"([\\w.-]+)\"([ >])", typed: " $1=\"$2$3"),
    PlantableSlip(pattern: " (\\w[\\w-]*)=\"([\\w.-]+)\"([ >])", typed: " $1=$2$3"),
    PlantableSlip(pattern: "=\"(\\d{4})-(\\d\\d)-(\\d\\d)\"", typed: "=\"$3/$2/$1\""),
    PlantableSlip(pattern: "=\"(\\d{4})-(\\d\\d)\"", typed: "=\"$2/$1\""),
    PlantableSlip(pattern: "<titre>([^<\n]*)</titre>", typed: "<tître>$1</tître>"),
    PlantableSlip(pattern: "<titre>([^<\n]*)</titre>", typed: "<Titre>$1</Titre>"),
    PlantableSlip(
      pattern: "<description>([^<\n]*)</description>", typed: "<descripton>$1</descripton>"),
    PlantableSlip(pattern: "</description>", typed: "</descriptionn>"),
    PlantableSlip(pattern: "</justification>", typed: "</justificaton>"),
    PlantableSlip(pattern: "</titre>\n", typed: "</titre\n"),
    PlantableSlip(pattern: " fichier=\"", typed: " fichiers=\""),
    PlantableSlip(pattern: " travail=\"", typed: " Travail=\""),
    PlantableSlip(pattern: " auto-evaluation=\"", typed: " auto-évaluation=\""),
    PlantableSlip(pattern: " competence=\"D(\\d)\\.(\\d)\"", typed: " competence=\"d$1.$2\""),
    PlantableSlip(pattern: " competence=\"D(\\d)\\.(\\d)\"", typed: " competence=\"D$1-$2\""),
    PlantableSlip(pattern: " travail=\"individuel\"", typed: " travail=\"Individuel\""),
    PlantableSlip(pattern: " referentiel=\"c2i2ms-2011\"", typed: " referentiel=\"C2I2MS-2011\""),
    PlantableSlip(
      pattern: " auto-evaluation=\"maitrisee\"", typed: " auto-evaluation=\"maîtrisée\""),
  ]

  private mutating func plant(
    _ slip: PlantableSlip, avoiding lines: inout Set<Int>, _ random: inout SeededGenerator
  ) throws {
    let pattern = try NSRegularExpression(pattern: slip.pattern)
    let whole = NSRange(text.startIndex..., in: text)
    let masked = try NSRegularExpression(
      pattern: slip.isText ? "<!--.*?-->|<[^>]*>" : "<!--.*?-->|<\\?.*?\\?>",
      options: .dotMatchesLineSeparators
    ).matches(in: text, range: whole).map(\.range)
    let found = pattern.matches(in: text, range: whole).filter { match in
      !masked.contains { NSIntersectionRange($0, match.range).length > 0 }
    }
    guard let match = found.randomElement(using: &random), let range = Range(match.range, in: text)
    else { return }
    // No slip adds a line.
    let line = text[..<range.lowerBound].count { $0 == "\n" }
    guard lines.insert(line).inserted else { return }
    let typed = pattern.replacementString(for: match, in: text, offset: 0, template: slip.typed)
    slips.append("\(line + 1): \(text[range]) → \(typed)")
    text.replaceSubrange(range, with: typed)
  }
}
