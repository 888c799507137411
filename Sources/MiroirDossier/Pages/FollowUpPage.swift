public import Miroir

extension FollowUpIndex {
  /// The index as a page that holds by itself, but for the pages beside it that it leads to.
  public func html(in language: Language) -> String {
    Templates.builtIn.html(FollowUpPage(self, in: language), in: language)
  }
}

/// Many portfolios in one table, those that wait for the reader first.
struct FollowUpPage: Page {
  static let template = "suivi/page"

  var title: String
  var kicker: String
  var heading: String
  var summary: String
  var hasEntries: Bool
  var caption: String
  var columns: Columns
  var groups: [Group]
  var hasRefused: Bool
  var refusedHeading: String
  var refused: [Refused]
  var closing: String

  struct Columns {
    var portfolio: String
    var change: String
    var look: String
    var waiting: String
    var coverage: String
    var rounds: String
  }

  struct Group {
    var label: String
    var entries: [Entry]
  }

  struct Entry {
    var name: String
    var id: String
    var change: String
    var isQuiet: Bool
    var quiet: String
    var hasCopy: Bool
    var copyHref: String
    var hasChanges: Bool
    var changesHref: String
    var look: String
    var hasLooked: Bool
    var looked: String
    var waiting: String
    var hasQuestions: Bool
    var questions: [String]
    var domains: [Domain]
    var rounds: String
  }

  struct Domain {
    var code: String
    var count: String
  }

  struct Refused {
    var path: String
    var reason: String
  }
}

extension FollowUpPage {
  init(_ index: FollowUpIndex, in language: Language) {
    func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
    heading = text(Phrase(fr: "Suivi des portfolios", en: "The portfolios you follow"))
    let reader = index.reader.title(in: language)
    title = "\(heading) — \(reader)"
    kicker = [reader, index.now.day.map { text($0.label) }].compactMap(\.self)
      .joined(separator: " · ")
    summary = text(index.summary)
    caption = text(
      Phrase(
        fr: "Les portfolios, ceux qui vous attendent d'abord",
        en: "The portfolios, those that wait for you first"))
    columns = Columns(in: language)
    groups = FollowUpIndex.Group.allCases.compactMap { group in
      let entries = index.entries(in: group)
      guard !entries.isEmpty else { return nil }
      return Group(
        label: text(group.label), entries: entries.map { Entry($0, of: index, in: language) })
    }
    hasEntries = !groups.isEmpty
    refused = index.refused.map { path, reason in
      Refused(path: path.printable, reason: reason.sentence(in: language).printable)
    }
    hasRefused = !refused.isEmpty
    refusedHeading = text(Phrase(fr: "Non suivis", en: "Not followed"))
    closing = text(
      Phrase(
        fr: """
          Le dernier changement est celui du fichier portfolio.xml sur cet ordinateur. Cette page reste \
          entre vos mains : elle nomme des personnes. Elle compte et montre ; elle ne note pas.
          """,
        en: """
          The last change is that of the file portfolio.xml on this computer. This page is for you \
          alone: it names people. It counts and shows; it doesn't grade.
          """))
  }
}

extension FollowUpPage.Columns {
  fileprivate init(in language: Language) {
    func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
    portfolio = text(Phrase(fr: "Portfolio", en: "Portfolio"))
    change = text(Phrase(fr: "Dernier changement", en: "Last change"))
    look = text(Phrase(fr: "Depuis ma lecture", en: "Since I read it"))
    waiting = text(Phrase(fr: "En attente", en: "Waiting"))
    coverage = text(Phrase(fr: "Compétences étayées", en: "Competences supported"))
    rounds = text(Phrase(fr: "Tours", en: "Rounds"))
  }
}

extension FollowUpPage.Entry {
  fileprivate init(
    _ entry: FollowUpIndex.Entry, of index: FollowUpIndex, in language: Language
  ) {
    func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
    let followUp = entry.followUp
    id = followUp.portfolio.text
    name = followUp.candidate.isEmpty ? id : followUp.candidate
    change = entry.lastChange.day.map { text($0.label) } ?? entry.lastChange.text
    isQuiet = index.isQuiet(entry)
    let days = entry.days
    quiet = text(
      Phrase(fr: "rien depuis \(days)\u{A0}jours", en: "nothing for \(days)\u{A0}days"))
    copyHref = entry.copy.map { Href(file: $0).text } ?? ""
    hasCopy = entry.copy != nil
    changesHref = entry.changes.map { Href(file: $0).text } ?? ""
    hasChanges = entry.changes != nil
    look = text(followUp.sinceLook.label)
    looked =
      followUp.lastLook?.day.map { day in
        text(Phrase(fr: "lu le \(day.label.fr)", en: "read on \(day.label.en)"))
      } ?? ""
    hasLooked = !looked.isEmpty
    waiting = text(followUp.waitingLabel)
    questions = followUp.openQuestions.map { text($0.questionLabel) }
    hasQuestions = !questions.isEmpty
    domains = followUp.domains.map {
      FollowUpPage.Domain(code: $0.code.text, count: "\($0.supported)/\($0.total)")
    }
    let used = followUp.rounds
    rounds =
      index.rounds.map { text(Phrase(fr: "\(used) sur \($0)", en: "\(used) of \($0)")) }
      ?? String(used)
  }
}

extension FollowUpIndex.Group {
  fileprivate var label: Phrase {
    switch self {
    case .reader: Phrase(fr: "Vous attendent", en: "Wait for you")
    case .candidate:
      Phrase(fr: "Attendent la personne candidate", en: "Wait for the candidate")
    case .nobody: Phrase(fr: "Rien en attente", en: "Nothing is waiting")
    }
  }
}

extension FollowUp.SinceLook {
  fileprivate var label: Phrase {
    switch self {
    case .never: Phrase(fr: "pas encore relu", en: "not read yet")
    case .unchanged: Phrase(fr: "rien n'a changé", en: "nothing changed")
    case .otherwise:
      Phrase(
        fr: "les textes n'ont pas changé, autre chose oui",
        en: "the texts didn't change, something else did")
    case .changed(let difference) where difference.blocks.count == 1:
      Phrase(fr: "1 passage a changé", en: "1 passage changed")
    case .changed(let difference):
      Phrase(
        fr: "\(difference.blocks.count) passages ont changé",
        en: "\(difference.blocks.count) passages changed")
    case .unknown:
      Phrase(fr: "la version relue n'est pas gardée", en: "the version read isn't kept")
    }
  }
}

extension FollowUp {
  fileprivate var waitingLabel: Phrase {
    let parts = Waiting.Person.allCases.compactMap { person -> Phrase? in
      let count = count(person)
      guard count > 0 else { return nil }
      let whom = person.label
      return Phrase(fr: "\(count) de \(whom.fr)", en: "\(count) of \(whom.en)")
    }
    guard !parts.isEmpty else { return Phrase(fr: "rien", en: "nothing") }
    let (fr, en) = (
      parts.map(\.fr).joined(separator: ", "), parts.map(\.en).joined(separator: ", ")
    )
    return Phrase(fr: "\(fr)", en: en)
  }
}

extension FollowUp.Waiting {
  fileprivate var questionLabel: Phrase {
    Phrase(
      fr: "question sur \(address.text.printable), à \(person.label.fr)",
      en: "question on \(address.text.printable), for \(person.label.en)")
  }
}

extension FollowUp.Waiting.Person {
  fileprivate var label: Phrase {
    switch self {
    case .reader: Phrase(fr: "vous", en: "you")
    case .candidate: Phrase(fr: "la personne candidate", en: "the candidate")
    case .other: Phrase(fr: "quelqu'un d'autre", en: "somebody else")
    }
  }
}
