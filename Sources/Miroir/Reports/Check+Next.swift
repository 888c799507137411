extension Check {
  /// What blocks, and what to do next.
  package var next: Phrase {
    switch (count(.error) > 0, count(.missing) > 0, isFinal) {
    case (true, true, true):
      Phrase(
        fr: "Corrigez les erreurs, complétez le reste, puis relancez la vérification.",
        en: "Mend the errors, complete the rest, then check again.")
    case (true, _, _):
      Phrase(
        fr: "Corrigez les erreurs, puis relancez la vérification.",
        en: "Mend the errors, then check again.")
    case (false, true, true): subject.toComplete
    case (false, true, false): subject.isDraft
    case (false, false, true): subject.isReady
    case (false, false, false): Phrase(fr: "Rien ne bloque.", en: "Nothing blocks.")
    }
  }
}

extension Check.Subject {
  fileprivate var toComplete: Phrase {
    switch self {
    case .portfolio:
      Phrase(
        fr: "Complétez ces points avant de déposer le portfolio.",
        en: "Complete these points before depositing the portfolio.")
    case .session:
      Phrase(
        fr: "Complétez ces points avant d'établir les papiers du jury.",
        en: "Complete these points before the jury's papers are issued.")
    case .referentiel:
      Phrase(
        fr: "Complétez ces points avant d'employer le référentiel.",
        en: "Complete these points before using the framework.")
    }
  }

  fileprivate var isDraft: Phrase {
    switch self {
    case .portfolio:
      Phrase(
        fr: "Rien ne bloque ce brouillon ; il reste à le compléter avant le dépôt.",
        en: "Nothing blocks this draft; it remains to be completed before the deposit.")
    case .session:
      Phrase(
        fr: "Rien ne bloque ; il reste à compléter la session.",
        en: "Nothing blocks; the session remains to be completed.")
    case .referentiel:
      Phrase(
        fr: "Rien ne bloque ; il reste à compléter le référentiel.",
        en: "Nothing blocks; the framework remains to be completed.")
    }
  }

  fileprivate var isReady: Phrase {
    switch self {
    case .portfolio:
      Phrase(
        fr: "Rien ne bloque : le portfolio est prêt.", en: "Nothing blocks: the portfolio is ready."
      )
    case .session:
      Phrase(
        fr: "Rien ne bloque : les papiers du jury peuvent être établis.",
        en: "Nothing blocks: the jury's papers can be issued.")
    case .referentiel:
      Phrase(
        fr: "Rien ne bloque : le référentiel est prêt.",
        en: "Nothing blocks: the framework is ready.")
    }
  }
}
