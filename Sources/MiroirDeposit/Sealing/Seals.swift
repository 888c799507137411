package import Miroir

/// What stands over a bag: who vouches for it, and when.
package struct Seals: Sendable {
  /// Their files, sorted by path.
  package private(set) var files: [OutputFile] = []
  /// Each in a sentence.
  package private(set) var guarantees: [Phrase] = []

  /// Signs a bag, and adds the response of a time-stamping authority, where there are such.
  package init(of bag: Bag, key: SigningKey?, response: [UInt8]?) {
    if let response {
      files.append(OutputFile(path: BagLayout.timeStamp, content: .bytes(response)))
      guarantees.append(
        Phrase(
          fr: "Le dépôt porte un horodatage (RFC 3161).",
          en: "The deposit bears a time stamp (RFC 3161)."))
    }
    guard let key else { return }
    let signature = DetachedJWS.sign(bag.sealedBytes, with: key)
    files.append(OutputFile(path: BagLayout.signature, text: signature.text + "\n"))
    let name = key.publicKey.name ?? ""
    guarantees.append(
      Phrase(
        fr: "Signé par \(name) (clé \(key.publicKey.kid)).",
        en: "Signed by \(name) (key \(key.publicKey.kid))."))
  }
}
