import Miroir

/// What several papers say in the same words.
extension JuryPapers {
  /// A phrase in the paper's language.
  func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// A line in the paper's language.
  func line(_ phrase: Phrase) -> Paper.Line {
    Paper.Line(language: language.rawValue, text: text(phrase))
  }

  /// A line of a framework's, of a jury's or of an establishment's: they write French.
  func french(_ text: String) -> Paper.Line {
    Paper.Line(language: Language.french.rawValue, text: text.spacedInFrench)
  }

  func heading(_ phrase: Phrase) -> Paper.Block { .heading(line(phrase)) }
  func paragraph(_ phrase: Phrase) -> Paper.Block { .paragraph(line(phrase)) }

  /// The paragraphs of an establishment's text, or ours.
  func paragraphs(_ key: PaperWording.Key, or phrase: Phrase?) -> [Paper.Block] {
    guard let own = wording[key] else { return [phrase.map(paragraph)].compactMap(\.self) }
    return own.split(whereSeparator: \.isNewline).map { .paragraph(french(String($0))) }
  }

  /// A label and a line, where there is one.
  func fact(_ label: Phrase, _ line: Paper.Line?) -> LabelledText? {
    guard let line, !line.text.isEmpty else { return nil }
    return LabelledText(label: text(label), text: line.text, language: line.language)
  }

  // MARK: - What papers refer to

  var certificateFact: LabelledText? {
    fact(Phrase(fr: "Certificat", en: "Certificate"), french(certificate.registered))
  }

  var sessionFact: LabelledText? {
    fact(Phrase(fr: "Session", en: "Session"), french(session.id.text))
  }

  func numberFact(_ number: String) -> LabelledText? {
    fact(Phrase(fr: "Numéro", en: "Number"), french(number))
  }

  /// The candidate's number in the establishment.
  func identifierFact(_ entry: Entry) -> LabelledText? {
    fact(
      Phrase(fr: "Numéro dans l'établissement", en: "Number in the establishment"),
      entry.candidacy.number.map(french))
  }

  var decisionDateFact: LabelledText? {
    fact(
      Phrase(fr: "Décision du jury", en: "Decision of the jury"),
      session.sitting?.date.map { line($0.label) })
  }

  var establishment: String { (session.establishment ?? "").spacedInFrench }

  /// When and by whom the jury was brought together, inside a sentence.
  var sat: Phrase {
    let day = session.sitting?.date?.label
    let establishment = session.establishment
    let when = day.map { Phrase(fr: ", réuni le \($0.fr),", en: ", which sat on \($0.en),") }
    let place = establishment.map { name in
      Phrase(fr: " (\(name.spacedInFrench))", en: " (\(name))")
    }
    return Phrase(
      fr: "\(place?.fr ?? "")\(when?.fr ?? "")", en: "\(place?.en ?? "")\(when?.en ?? "")")
  }

  /// What a paper ends with: which one it was.
  func ending(_ heading: Phrase, _ number: String) -> [Paper.Line] {
    [line(Phrase(fr: "\(heading.fr), n° \(number).", en: "\(heading.en), no. \(number)."))]
  }

  // MARK: - Whom to ask, who signs

  /// The establishment's service, as far as it is told.
  var ask: Phrase {
    let told = [PaperWording.Key.service, .address, .contact].compactMap { key in
      wording[key].map { $0.split(whereSeparator: \.isNewline).joined(separator: ", ") }
    }
    guard !told.isEmpty else {
      return Phrase(
        fr: "Adressez-vous au service de l'établissement qui organise la certification.",
        en: "Ask the establishment's service that organises the certification.")
    }
    let service = told.joined(separator: ", ").withoutFinalStop
    return Phrase(fr: "Adressez-vous à : \(service.spacedInFrench).", en: "Ask: \(service).")
  }

  /// How an employer verifies an attestation.
  func verification(of number: String) -> [Paper.Block] {
    let number = paragraph(
      Phrase(
        fr: "Cette attestation porte le numéro \(number) : l'établissement peut le confirmer.",
        en: "This certificate has number \(number): the establishment can confirm it."))
    return [
      heading(Phrase(fr: "Vérifier cette attestation", en: "Verify this certificate")), number,
    ]
      + paragraphs(.verification, or: ask)
  }

  /// Where and when it was made, and the box of whoever signs for the jury.
  var signature: [Paper.Block] {
    let president = session.members.first { $0.role == .president }
    let lines =
      wording[.signatory].map { [french($0)] }
      ?? [
        president.map { french($0.presentation) },
        line(Phrase(fr: "Pour le jury, la présidence", en: "For the jury, its president")),
      ].compactMap(\.self)
    return made + [.signatures([Paper.Lines(lines)])]
  }

  /// Where and on which day it was made.
  var made: [Paper.Block] {
    let day = session.sitting?.date?.label
    let city = wording[.city]
    switch (city, day) {
    case (let city?, let day?):
      return [
        paragraph(Phrase(fr: "Fait à \(city), le \(day.fr).", en: "Made in \(city) on \(day.en)."))
      ]
    case (nil, let day?):
      return [paragraph(Phrase(fr: "Fait le \(day.fr).", en: "Made on \(day.en)."))]
    case (let city?, nil):
      return [paragraph(Phrase(fr: "Fait à \(city).", en: "Made in \(city)."))]
    case (nil, nil): return []
    }
  }
}

extension String {
  /// The text without the full stop that another sentence will end with.
  var withoutFinalStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

// MARK: - Words

extension JurySession.Sitting.Mode {
  /// How people say it.
  var phrase: Phrase {
    switch self {
    case .inPerson: Phrase(fr: "en présence", en: "in person")
    case .remote: Phrase(fr: "à distance", en: "remotely")
    case .hybrid: Phrase(fr: "en partie à distance", en: "partly remotely")
    }
  }
}

extension JurySession.Member.Role {
  /// What somebody is in the jury.
  var phrase: Phrase {
    switch self {
    case .president: Phrase(fr: "présidence du jury", en: "president of the jury")
    case .member: Phrase(fr: "membre du jury", en: "member of the jury")
    case .referent: Phrase(fr: "référent (propose au jury)", en: "référent (proposes to the jury)")
    }
  }
}

extension Evaluation.Criterion {
  /// That it isn't met.
  var insufficiency: Phrase {
    switch self {
    case .relevance: Phrase(fr: "pertinence insuffisante", en: "insufficient relevance")
    case .effectiveness: Phrase(fr: "efficacité insuffisante", en: "insufficient effectiveness")
    case .initiative: Phrase(fr: "initiative insuffisante", en: "insufficient initiative")
    case .reflexivity: Phrase(fr: "réflexivité insuffisante", en: "insufficient reflexivity")
    }
  }
}
