/// `miroir jury list`: the *tableau de lecture du jury*, for people and for spreadsheets.
extension ReadingList {
  /// For a terminal.
  public func text(in language: Language) -> String {
    let adopted = adoptable.count
    let head = Phrase(
      fr: """
        Avis concordants favorables : \(adopted) ; une décision du jury peut les adopter \
        (« miroir jury adopt »). À lire : \(readings.count). Tirage : \(seed).
        """,
      en: """
        Concordant and favourable: \(adopted); one decision of the jury's can adopt them ('miroir jury \
        adopt'). To be read: \(readings.count). Draw: \(seed).
        """)
    let lines = readings.map { line($0).text(in: language) }
    return ([head.text(in: language), ""] + lines).joined(separator: "\n") + "\n"
  }

  private func line(_ reading: Reading) -> Phrase {
    let number = reading.number.map { " (\($0))" } ?? ""
    let stake = reading.atStake.isEmpty ? "" : " : " + reading.atStake.list
    let english = reading.atStake.isEmpty ? "" : ": " + reading.atStake.list
    let reader = reading.reader?.text ?? "—"
    return Phrase(
      fr:
        "\(reader)\t\(reading.portfolio)\(number)\t\(reading.cause.label.fr)\(stake.spacedInFrench)",
      en: "\(reader)\t\(reading.portfolio)\(number)\t\(reading.cause.label.en)\(english)")
  }

  /// For a spreadsheet: a line for each dossier to read, by portfolio and number, never by name.
  public var csv: String {
    let rows = readings.map {
      [
        $0.reader?.text ?? "", $0.portfolio.text, $0.number ?? "", $0.cause.label.fr,
        $0.atStake.map(\.text).joined(separator: " "),
      ]
    }
    return ([["lecture", "portfolio", "identifiant", "raison", "competences"]] + rows).csv
  }
}

extension ReadingList.Cause {
  /// What people call it.
  package var label: Phrase {
    switch self {
    case .differing: Phrase(fr: "à examiner", en: "to be examined")
    case .unfavourable: Phrase(fr: "avis défavorable", en: "unfavourable opinion")
    case .incomplete: Phrase(fr: "dossier incomplet", en: "incomplete dossier")
    case .control: Phrase(fr: "relecture de contrôle", en: "control reading")
    }
  }
}
