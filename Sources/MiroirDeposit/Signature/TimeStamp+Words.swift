package import Miroir

extension TimeStamp.Outcome {
  /// What people are told.
  package var phrase: Phrase {
    switch self {
    case .holds(let time, let authority?):
      Phrase(
        fr: "le dépôt existait le \(time.words.fr), selon \(authority.shown)",
        en: "the deposit existed on \(time.words.en), according to \(authority.shown)")
    case .holds(let time, nil):
      Phrase(
        fr: "le dépôt existait le \(time.words.fr), selon une autorité que vous reconnaissez",
        en: "the deposit existed on \(time.words.en), according to an authority you recognise")
    case .fails(let failure): failure.phrase
    case .notChecked(.noAuthority):
      Phrase(
        fr: """
          horodaté, sans que vous ayez dit quelle autorité vous reconnaissez (--authority)
          """,
        en: "time-stamped, and you haven't said which authority you recognise (--authority)")
    case .notChecked(.noTool):
      Phrase(
        fr: "horodaté ; pour le vérifier, il faut le programme openssl",
        en: "time-stamped; to verify it takes the program openssl")
    }
  }
}

extension TimeStamp.Failure {
  /// What people are told.
  package var phrase: Phrase {
    switch self {
    case .notAResponse:
      Phrase(
        fr: "ce n'est pas une réponse d'horodatage (RFC 3161)",
        en: "this isn't a time-stamp response (RFC 3161)")
    case .notGranted:
      Phrase(fr: "l'autorité a refusé d'horodater", en: "the authority refused to stamp")
    case .weakDigest(let name):
      Phrase(
        fr: "l'horodatage repose sur l'empreinte « \(name.shown) », que l'on sait contrefaire",
        en: "the time stamp rests on the digest '\(name.shown)', which can be forged")
    case .otherFile:
      Phrase(
        fr: "c'est un autre dépôt qui a été horodaté", en: "another deposit was time-stamped")
    case .untrusted:
      Phrase(
        fr: """
          l'horodatage n'est pas d'une autorité que vous reconnaissez, ou elle n'était pas habilitée \
          à ce moment-là
          """,
        en: """
          the time stamp isn't of an authority that you recognise, or it wasn't entitled at that time
          """)
    case .wrong:
      Phrase(
        fr: "la signature de l'horodatage n'est pas celle de l'autorité",
        en: "the time stamp's signature isn't the authority's")
    }
  }
}
