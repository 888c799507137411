/// A situation that is asked for, as it was typed.
public struct SituationRequest: Sendable {
  /// Its title.
  public var title: String
  /// Its short name; one is made from the title when there is none.
  public var id: String?
  /// When it began.
  public var start: String?
  /// The codes of the competences to write of, between spaces or commas.
  public var competences: String?

  /// Takes what was typed.
  public init(title: String, id: String?, start: String?, competences: String?) {
    self.title = title
    self.id = id
    self.start = start
    self.competences = competences
  }
}

extension SituationDraft {
  /// The situation that is asked for, if it fits the portfolio.
  init(_ request: SituationRequest, in folder: PortfolioFolder) throws(DraftRefusal) {
    guard !request.title.xmlEscaped.isEmpty else {
      throw DraftRefusal(
        Phrase(fr: "le titre est vide", en: "the title is empty"),
        help: Phrase(fr: "écrivez quelques mots", en: "write a few words"))
    }
    title = request.title
    id = try request.identifier(in: folder)
    start = try request.start.map(PartialDate.init(typed:))
    competences = try request.competences.map(folder.competences(typed:)) ?? []
  }
}

extension SituationRequest {
  fileprivate func identifier(in folder: PortfolioFolder) throws(DraftRefusal) -> Identifier {
    let taken = Set(folder.identifiers.map(\.id) + Identifier.reserved)
    guard let id else { return Identifier(IdentifierName.short(from: title)).free(among: taken) }
    let valid = Identifier(IdentifierName.valid(from: id)).free(among: taken)
    guard IdentifierName.isValid(id) else {
      throw DraftRefusal(
        Phrase(fr: "« \(id) » n'est pas un nom court", en: "'\(id)' isn't a short name"),
        help: .suggesting(valid.text, among: []))
    }
    guard valid.text == id else {
      throw DraftRefusal(
        Phrase(
          fr: "« \(id) » est déjà le nom d'autre chose dans le portfolio",
          en: "'\(id)' is already the name of something else in the portfolio"),
        help: Phrase(
          fr: "choisissez un autre nom, par exemple « \(valid) »",
          en: "choose another name, '\(valid)' for example"))
    }
    return valid
  }
}

extension Identifier {
  /// This one, with a number when it is taken.
  func free(among taken: Set<Identifier>) -> Identifier {
    var free = self
    var number = 2
    while taken.contains(free) {
      free = Identifier(IdentifierName.numbered(text, number))
      number += 1
    }
    return free
  }
}

extension PartialDate {
  fileprivate init(typed text: String) throws(DraftRefusal) {
    guard let date = PartialDate(text), date.isInCalendar else {
      let meant = PartialDate(french: text).map { Phrase.suggesting($0.text, among: []) }
      throw DraftRefusal(
        Phrase(
          fr: "« \(text) » n'est pas une date du calendrier",
          en: "'\(text)' isn't a date of the calendar"),
        help: meant
          ?? Phrase(fr: "écrivez AAAA-MM ou AAAA-MM-JJ", en: "write YYYY-MM or YYYY-MM-DD"))
    }
    self = date
  }
}

extension PortfolioFolder {
  /// The competences of those codes, each once.
  fileprivate func competences(
    typed codes: String
  ) throws(DraftRefusal) -> [Referentiel.Competence] {
    guard let referentiel else {
      throw DraftRefusal(
        Phrase(
          fr: "le référentiel du portfolio n'est pas connu",
          en: "the portfolio's framework isn't known"),
        help: DraftRefusal.seeCheck, isTheDocuments: true)
    }
    var competences: [Referentiel.Competence] = []
    for code in codes.replacing(",", with: " ").xmlTokens.map({ CompetenceCode($0) })
    where !competences.contains(where: { $0.code == code }) {
      guard let competence = referentiel.competence(code) else {
        let unknown = referentiel.unknown(code)
        throw DraftRefusal(unknown.message, help: unknown.help)
      }
      competences.append(competence)
    }
    return competences
  }
}
