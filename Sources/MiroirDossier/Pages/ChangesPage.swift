public import Miroir

extension FollowUp {
  /// A page that shows what changed since the reader's last annotation, word by word; nothing where
  /// no text did.
  public func changesHTML(in language: Language) -> String? {
    guard case .changed(let difference) = sinceLook else { return nil }
    return Templates.builtIn.html(ChangesPage(difference, of: self, in: language), in: language)
  }
}

/// What changed in a portfolio's texts.
struct ChangesPage: Page {
  static let template = "suivi/changes"

  var title: String
  var kicker: String
  var heading: String
  var summary: String
  var back: String
  var backHref: String
  var textLanguage: String
  var words: Words
  var blocks: [Block]

  /// What is said, unseen, around words that came or went.
  struct Words {
    var added: String
    var removed: String
    var end: String
    var cut: String
  }

  struct Block {
    var number: Int
    var address: String
    var kind: String
    var hasRuns: Bool
    var runs: [Run]
  }

  struct Run {
    var isSame: Bool
    var isAdded: Bool
    var isRemoved: Bool
    /// The words, and after a cut the rest of them.
    var text: String
    var isCut: Bool
    var rest: String
  }
}

extension ChangesPage {
  init(_ difference: TextDifference, of followUp: FollowUp, in language: Language) {
    func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
    let name = followUp.candidate.isEmpty ? followUp.portfolio.text : followUp.candidate
    heading = text(
      Phrase(fr: "Ce qui a changé depuis ma lecture", en: "What changed since I read it"))
    title = "\(heading) — \(name)"
    kicker = "\(name) · \(followUp.portfolio)"
    summary = text(
      followUp.lastLook?.day.map { day in
        Phrase(
          fr: "Depuis votre dernière annotation, le \(day.label.fr).",
          en: "Since your last annotation, on \(day.label.en).")
      } ?? Phrase(fr: "Depuis votre dernière annotation.", en: "Since your last annotation."))
    back = text(Phrase(fr: "Tous les portfolios", en: "All the portfolios"))
    backHref = "../index.html"
    textLanguage = followUp.textLanguage ?? "fr"
    words = Words(
      added: text(Phrase(fr: "[ajouté : ", en: "[added: ")),
      removed: text(Phrase(fr: "[retiré : ", en: "[removed: ")), end: "] ",
      cut: text(Phrase(fr: "passage inchangé", en: "unchanged passage")))
    blocks = difference.blocks.enumerated().map { Block($0.element, $0.offset + 1, in: language) }
  }
}

extension ChangesPage.Block {
  fileprivate init(_ block: TextDifference.Block, _ number: Int, in language: Language) {
    self.number = number
    address = block.address.text.printable
    kind = block.kind.label.text(in: language)
    runs = block.runs.enumerated().map { index, run in
      ChangesPage.Run(run, isFirst: index == 0, isLast: index == block.runs.count - 1)
    }
    hasRuns = !runs.isEmpty
  }
}

extension ChangesPage.Run {
  /// Of what stayed, a few words are shown beside what didn't.
  fileprivate init(_ run: TextDifference.Run, isFirst: Bool, isLast: Bool) {
    isSame = run.kind == .same
    isAdded = run.kind == .added
    isRemoved = run.kind == .removed
    let words = run.text.split(separator: " ", omittingEmptySubsequences: false)
    let head = isFirst ? 0 : Self.context
    let tail = isLast ? 0 : Self.context
    isCut = isSame && words.count > head + tail + Self.context
    text = isCut ? words.prefix(head).map { $0 + " " }.joined() : run.text
    rest = isCut ? words.suffix(tail).map { " " + $0 }.joined() : ""
  }

  private static let context = 15
}

extension TextDifference.Kind {
  fileprivate var label: Phrase {
    switch self {
    case .changed: Phrase(fr: "réécrit", en: "rewritten")
    case .added: Phrase(fr: "nouveau", en: "new")
    case .removed: Phrase(fr: "retiré", en: "removed")
    case .moved(let old):
      Phrase(
        fr: "déplacé, sans autre changement, depuis \(old.text.printable)",
        en: "moved, without any other change, from \(old.text.printable)")
    }
  }
}
