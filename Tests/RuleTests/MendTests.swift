import Miroir
import MiroirFolder
import Testing

/// What is mended in the rules' own examples, and what it becomes.
@Suite struct MendTests {
  /// A rejected example by its rule and its number, and what stands instead of the fault once it is
  /// mended; nothing stands for the faultless folder.
  static let mended: [(rule: Rule.ID, example: Int, becomes: String?)] = [
    ("esperluette-nue", 0, "Charte R&amp;D"),
    ("esperluette-nue", 1, #"auteur="A. Duret &amp; B. Salle" licence"#),
    ("inferieur-nu", 0, "moins de 3 (n &lt; 3) messages sont restés"),
    ("inferieur-nu", 1, "SpO2 &lt;92 au repos."),
    ("guillemets-typographiques", 0, nil), ("guillemets-typographiques", 1, nil),
    ("guillemet-oublie", 0, nil), ("guillemet-oublie", 1, nil),
    ("entite-inconnue", 0, "Mes\u{A0}notes du premier"),
    ("entite-inconnue", 1, "Journal détaillé …"),
    ("balise-non-fermee", 1, nil),
    ("balise-accentuee", 0, nil), ("balise-accentuee", 1, nil),
    ("encodage", 0, nil), ("encodage", 1, nil), ("encodage", 2, nil),
    ("attribut-inconnu", 0, nil),
    ("valeur-incorrecte", 0, nil), ("valeur-incorrecte", 2, nil),
    ("valeur-incorrecte", 3, #"<situation id="a-l-accueil""#),
    ("competence-inconnue", 0, nil),
  ]

  static let rejected: [(rule: Rule, example: Int)] = Rule.all.flatMap { rule in
    rule.examples.filter(\.isRejected).indices.map { (rule, $0) }
  }

  private func example(_ number: Int, of rule: Rule.ID) throws -> Example {
    try #require(Rule.named(rule)).examples.filter(\.isRejected)[number]
  }

  @Test(arguments: mended)
  func aMendedExampleIsExactlyWhatWasMeant(rule: Rule.ID, number: Int, becomes: String?) throws {
    let example = try example(number, of: rule)
    let mending = Mending(FolderContents(ExampleFolder.base.applying(example)))
    var expected = ExampleFolder.base
    if let becomes, case .replacement(let file, let piece, _) = example.edits.first {
      expected = expected.applying(.replacement(file: file, of: piece, by: becomes))
    }
    let text = String(decoding: mending.bytes, as: UTF8.self)
    #expect(text == String(decoding: FolderContents(expected).portfolio, as: UTF8.self))
    #expect(mending.mended.allSatisfy { $0 == rule } && !mending.mended.isEmpty)
  }

  @Test(arguments: rejected.indices)
  func noOtherExampleIsTouched(_ index: Int) throws {
    let (rule, number) = Self.rejected[index]
    let contents = FolderContents(ExampleFolder.base.applying(try example(number, of: rule.id)))
    let mending = Mending(contents)
    let isExpected = Self.mended.contains { $0.rule == rule.id && $0.example == number }
    #expect(mending.changesAnything == isExpected, "\(rule.id) \(number): \(mending.mended)")
    #expect(isExpected || mending.bytes == contents.portfolio)
  }

  /// What is said to be mendable is mended.
  @Test(arguments: rejected.indices)
  func whatIsSaidToBeMendableIsMended(_ index: Int) throws {
    let (rule, number) = Self.rejected[index]
    let contents = FolderContents(ExampleFolder.base.applying(try example(number, of: rule.id)))
    let found = PortfolioFolder(reading: contents).diagnose()
    #expect(Mending(contents).mended.count >= found.count { $0.isMendable })
  }

  @Test(arguments: Rule.all)
  func acceptedExamplesAreLeftAlone(of rule: Rule) {
    for example in rule.examples where !example.isRejected {
      let contents = FolderContents(ExampleFolder.base.applying(example))
      let mending = Mending(contents)
      #expect(!mending.changesAnything && mending.bytes == contents.portfolio)
    }
  }

  /// Two faults at once: whatever can be mended is, and no error shows that wasn't there.
  @Test(arguments: mended)
  func aMendMakesNothingWorse(rule: Rule.ID, number: Int, becomes: String?) throws {
    let first = try example(number, of: rule)
    for (other, otherNumber, _) in Self.mended {
      let second = try example(otherNumber, of: other)
      guard let folder = ExampleFolder.base.applying(first, then: second) else { continue }
      let contents = FolderContents(folder)
      let mending = Mending(contents)
      #expect(mending.left.filter { $0.severity == .error }.map(\.summary) == [])
      #expect(!Mending(FolderContents(folder, portfolio: mending.bytes)).changesAnything)
    }
  }
}

extension ExampleFolder {
  /// The folder with both examples' edits, when they edit different places of the portfolio.
  fileprivate func applying(_ one: Example, then other: Example) -> ExampleFolder? {
    guard one.edits.count == 1, other.edits.count == 1,
      case .replacement(.portfolio, let piece, let new) = one.edits[0],
      case .replacement(.portfolio, let otherPiece, _) = other.edits[0],
      !new.contains(otherPiece), piece != otherPiece
    else { return nil }
    let first = applying(one)
    let bytes = first.documents.first { $0.path == .portfolio }?.bytes ?? []
    guard bytes.ranges(of: Array(otherPiece.utf8)).count == 1 else { return nil }
    return first.applying(other)
  }
}

extension FolderContents {
  fileprivate init(_ folder: ExampleFolder, portfolio: [UInt8]) {
    self.init(folder)
    self.portfolio = portfolio
  }
}
