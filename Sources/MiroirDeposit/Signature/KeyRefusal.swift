package import Miroir

/// Why a file isn't the key, or the keys, that it was taken for.
package struct KeyRefusal: Error, Sendable, Hashable {
  /// The file, as it was asked for.
  package var path: String
  /// Which of a file's keys, from 1, where the file has several.
  package var number: Int?
  /// Why.
  package var reason: Reason

  /// Why a key is refused.
  package enum Reason: Error, Sendable, Hashable {
    /// The key isn't public, and others than its owner have a right on the file.
    case openToOthers
    /// The disk keeps nobody out of a file.
    case cannotBeClosed
    /// It isn't JSON, or an object has a key twice.
    case notJSON
    /// It isn't one JSON object, or the list of keys isn't one.
    case notAKey
    /// What a key must have, and this one hasn't.
    case lacks(String)
    /// What no key of ours has.
    case unexpected(String)
    /// What can't be so.
    case wrong(String)
    /// It begins to hold after it ends.
    case datesReversed
    /// The key isn't public: it must not leave its owner.
    case notPublic
    /// The key is public: it can't sign.
    case notPrivate
    /// The key is there already.
    case twice(String)
    /// The key is there already, with another name or other dates.
    case different(String)
    /// There are more keys, or more bytes, than any institution has.
    case tooMany
  }
}

extension KeyRefusal {
  /// What is so.
  package var message: Phrase {
    let said = reason.phrase
    guard let number else {
      return Phrase(fr: "« \(path) » \(said.fr)", en: "'\(path)' \(said.en)")
    }
    return Phrase(
      fr: "la clé n° \(number) de « \(path) » \(said.fr)",
      en: "key \(number) of '\(path)' \(said.en)")
  }

  /// What to do about it, where there is something to do.
  package var help: Phrase? {
    switch reason {
    case .openToOthers:
      Phrase(
        fr: "réservez-vous la lecture : chmod 600 \(path)",
        en: "keep it for yourself: chmod 600 \(path)")
    case .cannotBeClosed:
      Phrase(
        fr: "faites la clé dans votre dossier personnel", en: "make the key in your home folder")
    case .notPublic:
      Phrase(
        fr: "donnez la clé publique, que « miroir key show \(path) -o cle-publique.jwk » écrit",
        en: "give the public key, which 'miroir key show \(path) -o public-key.jwk' writes")
    case .notPrivate:
      Phrase(
        fr: "signez avec le fichier fait par « miroir key new »",
        en: "sign with the file that 'miroir key new' made")
    case .lacks("name"):
      Phrase(
        fr: "dites de quel établissement est la clé, avec --name",
        en: "say which institution's key it is, with --name")
    case .different:
      Phrase(
        fr: "retirez d'abord l'ancienne du fichier, si c'est ce que vous voulez",
        en: "first take the old one out of the file, if that is what you want")
    case .notJSON, .notAKey, .lacks, .unexpected, .wrong, .datesReversed, .twice, .tooMany: nil
    }
  }
}

extension KeyRefusal.Reason {
  /// What is so, after the name of the file.
  fileprivate var phrase: Phrase {
    switch self {
    case .openToOthers:
      Phrase(
        fr: "contient une clé privée que d'autres que vous peuvent lire",
        en: "holds a private key that others than you can read")
    case .cannotBeClosed:
      Phrase(
        fr: "ne peut pas être réservé à vous seul sur ce disque",
        en: "can't be kept for you alone on this disk")
    case .notJSON:
      Phrase(
        fr: "n'est pas du JSON en UTF-8 où chaque nom vient une seule fois",
        en: "isn't JSON in UTF-8 in which each name comes once")
    case .notAKey: Phrase(fr: "n'a pas la forme attendue", en: "hasn't the form expected")
    case .lacks(let member): Phrase(fr: "n'a pas de « \(member) »", en: "has no '\(member)'")
    case .unexpected(let member):
      Phrase(
        fr: "contient « \(member) », que Miroir ne connaît pas",
        en: "holds '\(member)', which Miroir doesn't know")
    case .wrong(let member):
      Phrase(
        fr: "a un « \(member) » qui n'est pas celui d'une clé Ed25519",
        en: "has a '\(member)' that isn't an Ed25519 key's")
    case .datesReversed:
      Phrase(fr: "finit de valoir avant de commencer", en: "ends before it begins to hold")
    case .notPublic:
      Phrase(
        fr: "contient une clé privée, qui ne se donne à personne",
        en: "holds a private key, which is given to nobody")
    case .notPrivate:
      Phrase(
        fr: "contient une clé publique, qui ne peut pas signer",
        en: "holds a public key, which can't sign")
    case .twice(let kid):
      Phrase(fr: "est la clé \(kid), qui y est déjà", en: "is key \(kid), which is there already")
    case .different(let kid):
      Phrase(
        fr: "contient déjà la clé \(kid), avec un autre nom ou d'autres dates",
        en: "holds key \(kid) already, with another name or other dates")
    case .tooMany:
      Phrase(fr: "contient trop de clés", en: "holds too many keys")
    }
  }
}
