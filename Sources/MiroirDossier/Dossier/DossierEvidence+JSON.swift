import Miroir

extension DossierEvidence {
  /// What `dossier.json` says of it.
  func json(_ reader: RichTextReader) -> JSONValue {
    .object([
      "id": .optional(evidence.id?.text),
      "nature": .optional(evidence.nature?.rawValue),
      "origin": .optional(evidence.origin?.rawValue),
      "date": .optional(evidence.date?.text),
      "work": .optional(evidence.work?.rawValue),
      "confidentiality": .optional(evidence.confidentiality?.rawValue),
      "title": reader.json(evidence.title),
      "description": reader.json(evidence.description),
      "contribution": reader.json(evidence.contribution),
      "alternative": reader.json(evidence.alternative),
      "rights": evidence.rights?.json(reader) ?? .null,
      "personalData": reader.json(evidence.personalData),
      "aiUse": reader.json(evidence.aiUse),
      "file": file.map(\.json) ?? .null,
      "link": evidence.link.map { $0.linkJSON(visited: evidence.visited) } ?? .null,
      "declaredDigest": .optional(evidence.digest?.prefixed),
    ])
  }
}

extension DossierEvidence.File {
  fileprivate var json: JSONValue {
    .object([
      "path": .string(copy.text), "source": .string(path.text), "size": .number(size),
      "mediaType": .string(content.mediaType), "digest": .string(content.digest.prefixed),
      "active": .bool(kind == .active),
    ])
  }
}

extension String {
  /// An address as the candidate wrote it, and as a link where it may be followed.
  fileprivate func linkJSON(visited: PartialDate?) -> JSONValue {
    .object([
      "address": .string(self), "href": .optional(Href(outside: self)?.text),
      "visited": .optional(visited?.text),
    ])
  }
}

extension Rights {
  /// What `dossier.json` says of them.
  func json(_ reader: RichTextReader) -> JSONValue {
    .object([
      "author": .optional(author), "licence": .optional(licence), "text": reader.json(text),
    ])
  }
}
