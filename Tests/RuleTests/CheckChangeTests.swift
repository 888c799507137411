import Miroir
import MiroirFolder
import TestSupport
import Testing

/// What a check says that the one before didn't, and the other way round.
@Suite struct CheckChangeTests {
  private static func check(_ text: String) -> Check {
    check(ExampleFolder.base.applying(.bytes(file: "portfolio.xml", Array(text.utf8))))
  }

  private static func check(_ folder: ExampleFolder, isFinal: Bool = false) -> Check {
    Check(
      path: "p", folder: PortfolioFolder(reading: FolderContents(folder)), isFinal: isFinal)
  }

  private static func change(from before: String, to after: String) -> CheckChange {
    CheckChange(check(before)).next(check(after))
  }

  private static let base: String = {
    let bytes = ExampleFolder.base.documents.first { $0.path == "portfolio.xml" }?.bytes
    return String(decoding: bytes ?? [], as: UTF8.self)
  }()

  /// A text with those of the planted faults.
  private static func planted(_ faults: [Int]) -> String {
    faults.map { PlantedFaultTests.planted[$0] }.reduce(base) { text, fault in
      text.replacing(fault.piece, with: fault.by, maxReplacements: 1)
    }
  }

  @Test func atFirstEverythingIsNew() {
    let check = Self.check(Self.planted([0, 8, 20]))
    let change = CheckChange(check)
    #expect(change.new == check.diagnostics && check.diagnostics.count > 2)
    #expect(change.solved.isEmpty && change.remaining.isEmpty && change.unseen.isEmpty)
  }

  @Test(arguments: Rule.all)
  func whatARuleRejectsIsNewThenSolved(_ rule: Rule) {
    for example in rule.examples where example.isRejected {
      let isFinal = rule.isForFinal
      let good = CheckChange(Self.check(.base, isFinal: isFinal))
      let bad = good.next(Self.check(ExampleFolder.base.applying(example), isFinal: isFinal))
      #expect(Set(bad.new.map(\.rule)) == [rule.id] && bad.solved.isEmpty)
      let mended = bad.next(Self.check(.base, isFinal: isFinal))
      #expect(mended.solved == bad.new && mended.new.isEmpty && mended.remaining.isEmpty)
    }
  }

  /// The laws, along a walk from one random state to another, well-formed or not.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func nothingIsLostOrCountedTwice(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var change = CheckChange(Self.check(Self.base))
    for _ in 0..<25 {
      let faults = PlantedFaultTests.planted.indices.filter { _ in random.next() % 3 == 0 }
      var text = Self.planted(faults)
      if random.next() % 4 == 0 { text += "<" }
      if random.next() % 2 == 0 { text = text.insertingLines(with: &random) }
      let before = change.check.diagnostics + change.unseen
      change = change.next(Self.check(text))
      #expect((change.solved + change.unseen + change.remaining).rules == before.rules)
      #expect((change.new + change.remaining).places == change.check.diagnostics.places)
    }
    let before = change.check.diagnostics + change.unseen
    change = change.next(Self.check(Self.base))
    #expect(change.solved.rules == before.rules && change.check.diagnostics.isEmpty)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func linesAboveChangeNothing(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let faults = PlantedFaultTests.planted.indices.filter { _ in random.next() % 2 == 0 }
    let text = Self.planted(faults)
    let change = Self.change(from: text, to: text.insertingLines(with: &random))
    #expect(change.isEmpty && change.remaining.count >= faults.count)
  }

  /// Several faults may say the same of the same place: what stands around them tells them apart.
  @Test func theNewOneOfSeveralThatSayTheSameIsTheOneThatWasAdded() {
    let bare = "\n<p>Pour &</p>\n"
    let one = Self.base.replacing("<limites>", with: "<limites>Un & deux.")
    let two = one.replacing("<presentation>", with: "<presentation>" + bare)
    let change = Self.change(from: one, to: two)
    #expect(change.new.map(\.rule) == ["esperluette-nue"])
    #expect(change.new.map(\.position.line) == [11] && change.remaining.count == 1)
    let back = change.next(Self.check(one))
    #expect(back.solved.map(\.position.line) == [11] && back.new.isEmpty)
  }

  @Test func aDocumentThatCannotBeReadSolvesNothing() {
    let faulty = Self.planted([8, 20])
    let broken = faulty.replacing("</bilan>", with: "")
    var change = Self.change(from: faulty, to: broken)
    #expect(change.solved.isEmpty && change.unseen.map(\.rule).count == 2)
    #expect(change.new.map(\.rule) == ["balise-non-fermee"])
    change = change.next(Self.check(broken.replacing("</justification>", with: "")))
    #expect(change.solved.isEmpty && change.unseen.count == 2 && !change.new.isEmpty)
    change = change.next(Self.check(Self.planted([20])))
    #expect(Set(change.solved.map(\.rule)).isSuperset(of: ["balise-non-fermee"]))
    #expect(change.solved.contains { $0.rule == "attribut-inconnu" })
    #expect(change.remaining.map(\.rule) == ["preuve-inconnue"])
    #expect(change.new.isEmpty && change.unseen.isEmpty)
  }

  @Test func aReferentielThatIsMissingSolvesNothing() {
    let lacking = Self.base.replacing(
      #"<mobilisation competence="E1.2""#, with: #"<mobilisation competence="E1.1""#)
    let before = Self.check(lacking)
    let change = CheckChange(before).next(
      Self.check(lacking.replacing(#"referentiel="exemple""#, with: #"referentiel="exemplaire""#)))
    #expect(!before.diagnostics.isEmpty)
    #expect(change.solved.isEmpty && change.new.map(\.rule) == ["referentiel-inconnu"])
    #expect(change.next(before).remaining.count == before.diagnostics.count)
  }

  /// Its place has no address while the document can't be read.
  @Test func aFaultStaysTheSameWhileTheDocumentCannotBeRead() {
    let faulty = Self.base.replacing("</presentation>", with: "</presentation><présentation/>")
    let broken = faulty.replacing("</bilan>", with: "")
    var change = Self.change(from: faulty, to: broken)
    #expect(change.new.map(\.rule) == ["balise-non-fermee"])
    change = change.next(Self.check(faulty))
    #expect(change.new.isEmpty && change.solved.map(\.rule) == ["balise-non-fermee"])
  }
}

extension [Diagnostic] {
  /// What they say, of what, without where it stands.
  fileprivate var rules: [String] {
    map { "\($0.rule) \($0.place.file) \($0.message.fr)" }.sorted()
  }

  fileprivate var places: [String] { map(\.summary).sorted() }
}

extension String {
  /// The text with comments and empty lines before some of its tags' lines.
  fileprivate func insertingLines(with random: inout SeededGenerator) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      let isTag = index > 1 && line.drop { $0 == " " }.first == "<"
      return isTag && random.next() % 4 == 0 ? "\n<!-- plus tard -->\n\(line)" : String(line)
    }.joined(separator: "\n")
  }
}
