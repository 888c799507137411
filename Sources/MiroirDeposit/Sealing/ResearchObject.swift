import Miroir
import MiroirDossier

/// The metadata of a deposit's payload, in RO-Crate 1.2 (https://w3id.org/ro/crate/1.2).
struct ResearchObject {
  /// Its name, which the specification rules.
  static let file: FilePath = "ro-crate-metadata.json"

  private let dossier: Dossier
  private let files: [OutputFile]

  /// The metadata of a dossier and of the files that go with it.
  init(_ dossier: Dossier, _ files: [OutputFile]) {
    self.dossier = dossier
    self.files = files.sorted { $0.path < $1.path }
  }

  /// The document: JSON-LD, flattened and compacted.
  var text: String {
    JSONValue.object([
      "@context": "https://w3id.org/ro/crate/1.2/context",
      "@graph": .array([descriptor, root] + people + [software] + files.map(entity)),
    ]).text + "\n"
  }

  private var descriptor: JSONValue {
    .object([
      "@id": .string(Self.file.text), "@type": "CreativeWork",
      "about": Self.reference("./"),
      "conformsTo": Self.reference("https://w3id.org/ro/crate/1.2"),
    ])
  }

  /// The deposit as a whole. Its words are French, as the certificate's are.
  private var root: JSONValue {
    let certificate = dossier.referentiel.title
    return .object([
      "@id": "./", "@type": "Dataset",
      "name": .string("Dossier numérique de compétences — \(certificate)"),
      "description": .string(
        """
        Dépôt d'un portfolio pour le jury : dossier à lire, sources, preuves. Empreinte du dépôt : \
        \(dossier.seal.digest.prefixed)
        """),
      "identifier": .optional(dossier.portfolio.id?.text),
      "datePublished": .optional(dossier.portfolio.date?.text),
      "inLanguage": .string(dossier.portfolio.language ?? "fr"),
      "license": .string(dossier.portfolio.rights?.licence ?? "Tous droits réservés"),
      "author": .array(people.isEmpty ? [] : [Self.reference(Self.candidate)]),
      "hasPart": .array(files.map { Self.reference(Self.id($0)) }),
    ])
  }

  private var people: [JSONValue] {
    let candidate = dossier.portfolio.candidate
    let names = [candidate?.firstName, candidate?.surname].compactMap(\.self)
    guard !names.isEmpty else { return [] }
    return [
      .object([
        "@id": .string(Self.candidate), "@type": "Person",
        "name": .string(names.joined(separator: " ")),
      ])
    ]
  }

  private var software: JSONValue {
    .object([
      "@id": "#miroir", "@type": "SoftwareApplication", "name": "Miroir",
      "version": .string(Version.current),
    ])
  }

  private func entity(_ file: OutputFile) -> JSONValue {
    let evidence = dossier.evidence.first { $0.file?.copy == file.path }
    let type = evidence?.file?.content.mediaType ?? file.path.mediaType(recognised: nil)
    return .object([
      "@id": .string(Self.id(file)), "@type": "File",
      "name": .string(evidence?.evidence.title?.text ?? file.path.text),
      "encodingFormat": .string(type),
    ])
  }

  // MARK: - Identifiers

  private static let candidate = "#candidat"

  private static func reference(_ id: String) -> JSONValue { .object(["@id": .string(id)]) }

  /// The path as a URI reference (RFC 3986).
  private static func id(_ file: OutputFile) -> String { file.path.text.uriReference }
}
