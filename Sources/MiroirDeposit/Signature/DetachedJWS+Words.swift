package import Miroir
import MiroirDossier

extension DetachedJWS.Outcome {
  /// What people are told.
  package var phrase: Phrase {
    switch self {
    case .valid(let key):
      Phrase(
        fr: "signé par \(key.owner.fr) (clé \(key.kid))",
        en: "signed by \(key.owner.en) (key \(key.kid))")
    case .wrong(let key):
      Phrase(
        fr: """
          cette signature n'est pas celle de \(key.owner.fr), ou ce qui est signé a changé \
          (clé \(key.kid))
          """,
        en: """
          this signature isn't that of \(key.owner.en), or what was signed has changed \
          (key \(key.kid))
          """)
    case .outsideDates(let key, let date?):
      Phrase(
        fr: "la clé de \(key.owner.fr) ne valait pas à la date du portfolio, le \(date.label.fr)",
        en: "the key of \(key.owner.en) didn't hold on the portfolio's date, \(date.label.en)")
    case .outsideDates(let key, nil):
      Phrase(
        fr: "la clé de \(key.owner.fr) ne vaut qu'un temps, et le portfolio n'a pas de date",
        en: "the key of \(key.owner.en) holds for a time only, and the portfolio has no date")
    case .unknownKey(let kid):
      Phrase(
        fr: """
          signé avec la clé \(kid.shown), que vous n'avez pas reconnue ; si elle est bien celle d'un \
          établissement, « miroir key trust » la retient
          """,
        en: """
          signed with key \(kid.shown), which you haven't recognised; if it really is an \
          institution's, 'miroir key trust' remembers it
          """)
    case .malformed(let malformation): malformation.phrase
    }
  }
}

extension PublicKey {
  /// Whose it is.
  fileprivate var owner: Phrase {
    name.map { Phrase(fr: "\($0)", en: $0) }
      ?? Phrase(fr: "une clé sans nom", en: "a key without a name")
  }
}

extension DetachedJWS.Malformation {
  fileprivate var phrase: Phrase {
    switch self {
    case .tooLarge, .form:
      Phrase(
        fr: "signature.jws n'est pas une signature détachée (RFC 7515)",
        en: "signature.jws isn't a detached signature (RFC 7515)")
    case .header:
      Phrase(
        fr: "l'en-tête de la signature n'est pas du JSON où chaque nom vient une fois",
        en: "the signature's header isn't JSON in which each name comes once")
    case .algorithm(let name):
      Phrase(
        fr: "l'algorithme « \(name.shown) » n'est pas admis : seul Ed25519 l'est",
        en: "the algorithm '\(name.shown)' isn't admitted: Ed25519 alone is")
    case .lacks(let name):
      Phrase(
        fr: "l'en-tête de la signature n'a pas de « \(name) »",
        en: "the signature's header has no '\(name)'")
    case .parameter(let name):
      Phrase(
        fr: "l'en-tête de la signature contient « \(name.shown) », qui n'est pas admis",
        en: "the signature's header holds '\(name.shown)', which isn't admitted")
    }
  }
}
