package import Miroir

/// What `miroir verify` says.
extension Verification {
  /// For people: a step in a line, and below it what was found.
  package func text(of path: String, in language: Language) -> String {
    let states = VerificationStep.State.allCases.map { $0.label.text(in: language) }
    let width = states.map(\.count).max() ?? 0
    let lines = steps.flatMap { step -> [String] in
      let state = step.state.label.text(in: language)
      let gap = String(repeating: " ", count: width - state.count)
      return ["  \(state)\(gap)  \(step.name.label.text(in: language))"]
        + step.details.map { "      \($0.text(in: language).printable)" }
    }
    let end = seal.map {
      Phrase(fr: "Empreinte du dépôt : \($0)", en: "Seal of the deposit: \($0)")
        .text(in: language)
    }
    return ([path.printable] + lines + [""] + [end].compactMap(\.self) + [summary(in: language)])
      .joined(separator: "\n") + "\n"
  }

  private func summary(in language: Language) -> String {
    let failing = steps.count { $0.state == .fails }
    let others = steps.count { $0.state == .notChecked }
    let outcome =
      switch failing {
      case 0: Phrase(fr: "Tout ce qui a été vérifié tient.", en: "All that was checked holds.")
      case 1: Phrase(fr: "Une étape ne tient pas.", en: "One step doesn't hold.")
      default:
        Phrase(fr: "\(failing) étapes ne tiennent pas.", en: "\(failing) steps don't hold.")
      }
    let rest =
      switch others {
      case 0: nil as Phrase?
      case 1: Phrase(fr: "Une étape n'a pas été vérifiée.", en: "One step wasn't checked.")
      default:
        Phrase(
          fr: "\(others) étapes n'ont pas été vérifiées.", en: "\(others) steps weren't checked.")
      }
    return [outcome, rest].compactMap { $0?.text(in: language) }.joined(separator: " ")
  }

  /// `miroir verify --format json`; `docs/json.md` promises its keys and their order.
  package func json(of path: String, in language: Language) -> String {
    JSONValue.object([
      "format": "miroir-verify/1",
      "miroir": .string(Version.current),
      "language": .string(language.rawValue),
      "path": .string(path),
      "seal": .optional(seal?.prefixed),
      "steps": .array(
        steps.map { step in
          .object([
            "step": .string(step.name.rawValue),
            "state": .string(step.state.rawValue),
            "detail": .optional(step.detail(in: language)),
          ])
        }),
    ]).text + "\n"
  }
}

extension VerificationStep {
  /// What was found, a line for each thing.
  fileprivate func detail(in language: Language) -> String? {
    details.isEmpty ? nil : details.map { $0.text(in: language) }.joined(separator: "\n")
  }
}

extension VerificationStep.State {
  fileprivate var label: Phrase {
    switch self {
    case .holds: Phrase(fr: "tient", en: "holds")
    case .fails: Phrase(fr: "NE TIENT PAS", en: "DOESN'T HOLD")
    case .notChecked: Phrase(fr: "non vérifié", en: "not checked")
    }
  }
}

extension VerificationStep.Name {
  /// What people call it.
  fileprivate var label: Phrase {
    switch self {
    case .container: Phrase(fr: "l'archive ou le dossier", en: "the archive or the folder")
    case .bag: Phrase(fr: "les listes de fichiers (BagIt)", en: "the lists of files (BagIt)")
    case .payload:
      Phrase(fr: "chaque fichier, par son empreinte", en: "each file, by its digest")
    case .tags:
      Phrase(fr: "chaque liste, par son empreinte", en: "each list, by its digest")
    case .sources: Phrase(fr: "la liste des sources", en: "the list of the sources")
    case .portfolio:
      Phrase(fr: "le portfolio, relu avec ses règles", en: "the portfolio, read by its rules")
    case .data:
      Phrase(fr: "les données du dossier, refaites", en: "the dossier's data, made again")
    case .pages:
      Phrase(fr: "les pages du dossier, refaites", en: "the dossier's pages, made again")
    case .pdf: Phrase(fr: "le PDF du dossier, refait", en: "the dossier's PDF, made again")
    case .signature: Phrase(fr: "la signature", en: "the signature")
    case .timestamp: Phrase(fr: "l'horodatage", en: "the time stamp")
    }
  }
}
