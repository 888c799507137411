import Miroir

/// What blocks portfolios or référentiels, what they lack, and what to do.
struct CheckPage: Page {
  static let template = "check/page"

  var title: String
  var kicker: String
  var heading: String
  var summary: String
  /// How to read the page, if it has points to read.
  var guide: [String]
  /// Whether each check has its own summary, since the page's is about several.
  var hasSummaries: Bool
  var hasTable: Bool
  var tableCaption: String
  var columns: Columns
  var checks: [Checked]
  var hasFailures: Bool
  var failuresHeading: String
  var failuresMeaning: String
  var failures: [String]
  var closing: String

  struct Columns {
    var path: String
    var state: String
    var errors: String
    var missing: String
    var advice: String
  }

  /// A portfolio or a référentiel.
  struct Checked {
    var path: String
    var state: String
    var errors: Int
    var missing: Int
    var advice: Int
    var amounts: String
    var next: String
    /// The rules that the session sets aside, a sentence each, and how much advice the candidate does.
    var silenced: [String]
    var groups: [Group]
  }

  /// What is of one severity.
  struct Group {
    var heading: String
    var meaning: String
    var rules: [RuleFindings]
  }
}

extension CheckPage {
  init(
    _ subject: Check.Subject, _ checks: [Checked], _ failures: [String], _ totals: CheckTotals,
    in language: Language
  ) {
    func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
    let isOne = checks.count == 1 && failures.isEmpty
    self.checks = checks
    self.failures = failures
    heading = text(subject.heading(isOne: isOne))
    title = isOne ? "\(heading) — \(checks[0].path)" : heading
    kicker = "Miroir"
    let amounts = totals.amounts(in: language) + ". "
    summary =
      checks.isEmpty
      ? totals.sentence(in: language)
      : amounts + (isOne ? checks[0].next : totals.sentence(in: language))
    guide = checks.allSatisfy(\.groups.isEmpty) ? [] : [text(Self.guide)]
    hasSummaries = !isOne
    hasTable = checks.count > 1
    tableCaption = text(Phrase(fr: "Ce qui a été vérifié", en: "What was checked"))
    columns = Columns(subject, in: language)
    hasFailures = !failures.isEmpty
    failuresHeading = text(
      Phrase(fr: "Ce qui n'a pas pu être vérifié", en: "What couldn't be checked"))
    failuresMeaning = text(
      Phrase(
        fr: "Il n'est rien dit de ce qui suit : le chemin, le dossier ou ses droits sont à revoir.",
        en: "Nothing is said of these: their path, folder or permissions need another look."))
    closing = text(
      Phrase(
        fr: """
          Cette page ne montre du portfolio que ses balises, ses noms et ses codes : les textes y \
          sont remplacés par « … ». Elle ne note pas.
          """,
        en: """
          Of the portfolio, this page shows tags, names and codes alone: '…' stands for texts. It \
          doesn't grade.
          """))
  }
}

extension CheckPage {
  private static let guide = Phrase(
    fr: """
      Pour chaque point, cette page dit où il est et que faire. Corrigez d'abord ce qui bloque, \
      puis demandez une nouvelle vérification.
      """,
    en: """
      For each point, this page says where it is and what to do. Mend what blocks first, then ask \
      for another check.
      """)
}

extension CheckPage.Columns {
  fileprivate init(_ subject: Check.Subject, in language: Language) {
    func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
    path = text(subject.name)
    state = text(Phrase(fr: "État", en: "State"))
    errors = text(Phrase(fr: "Erreurs", en: "Errors"))
    missing = text(Phrase(fr: "À compléter", en: "To complete"))
    advice = text(Phrase(fr: "Conseils", en: "Advice"))
  }
}

extension CheckPage.Checked {
  /// What a page shows of a check.
  init(_ check: Check, in language: Language) {
    path = check.path.printable
    state = check.state.text(in: language)
    errors = check.count(.error)
    missing = check.count(.missing)
    advice = check.count(.advice)
    amounts = Severity.amounts(in: language) { check.count($0) }
    next = check.next.text(in: language)
    let dismissed = check.dismissedAmount.map { [$0.sentence(in: language)] } ?? []
    silenced = check.silencedRules.map { $0.sentence(count: $1).text(in: language) } + dismissed
    groups = Severity.allCases.filter { check.count($0) > 0 }.map {
      CheckPage.Group($0, of: check, in: language)
    }
  }
}

extension CheckPage.Group {
  fileprivate init(_ severity: Severity, of check: Check, in language: Language) {
    heading = severity.heading.text(in: language)
    meaning = severity.meaning(isFinal: check.isFinal).text(in: language)
    rules = check.diagnostics.filter { $0.severity == severity }.groupedByRule.map {
      CheckPage.RuleFindings($0, of: check, in: language)
    }
  }
}

extension Check {
  /// In a few words.
  fileprivate var state: Phrase {
    switch (blocks, count(.missing) > 0) {
    case (true, _): Phrase(fr: "quelque chose bloque", en: "something blocks")
    case (false, true): Phrase(fr: "à compléter", en: "to complete")
    case (false, false): Phrase(fr: "rien ne bloque", en: "nothing blocks")
    }
  }
}

extension Check.Subject {
  fileprivate var name: Phrase {
    switch self {
    case .portfolio: Phrase(fr: "Portfolio", en: "Portfolio")
    case .referentiel: Phrase(fr: "Référentiel", en: "Framework")
    case .session: Phrase(fr: "Session", en: "Session")
    }
  }

  fileprivate func heading(isOne: Bool) -> Phrase {
    switch (self, isOne) {
    case (.portfolio, true):
      Phrase(fr: "Vérification d'un portfolio", en: "Check of a portfolio")
    case (.portfolio, false):
      Phrase(fr: "Vérification de portfolios", en: "Check of portfolios")
    case (.session, true):
      Phrase(fr: "Vérification d'une session", en: "Check of a session")
    case (.session, false):
      Phrase(fr: "Vérification de sessions", en: "Check of sessions")
    case (.referentiel, true):
      Phrase(fr: "Vérification d'un référentiel", en: "Check of a framework")
    case (.referentiel, false):
      Phrase(fr: "Vérification de référentiels", en: "Check of frameworks")
    }
  }
}

extension Severity {
  fileprivate var heading: Phrase {
    switch self {
    case .error: Phrase(fr: "Ce qui bloque : à corriger", en: "What blocks: to mend")
    case .missing: Phrase(fr: "À compléter", en: "To complete")
    case .advice: Phrase(fr: "Conseils", en: "Advice")
    }
  }

  fileprivate func meaning(isFinal: Bool) -> Phrase {
    switch (self, isFinal) {
    case (.error, _):
      Phrase(
        fr:
          "Quelque chose est mal écrit ou introuvable, et empêche de lire la suite comme il faut.",
        en: "Something is miswritten or can't be found, and the rest can't be read as it should.")
    case (.missing, true):
      Phrase(fr: "Cela bloque la version finale.", en: "This blocks the final version.")
    case (.missing, false):
      Phrase(
        fr: "Cela ne bloque pas un brouillon ; c'est à faire avant la version finale.",
        en: "This doesn't block a draft; it is to be done before the final version.")
    case (.advice, _):
      Phrase(fr: "Cela ne bloque jamais.", en: "This never blocks.")
    }
  }
}
