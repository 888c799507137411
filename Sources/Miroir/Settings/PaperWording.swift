/// What an establishment writes into the papers of a jury: whom to ask, how to contest, how papers are
/// numbered.
public struct PaperWording: Sendable, Hashable {
  /// What it says, by key.
  public var texts: [Key: String]

  /// Joins the parts.
  public init(_ texts: [Key: String] = [:]) { self.texts = texts }

  /// What an establishment may word; the value is the key in `papiers.toml`.
  public enum Key: String, Sendable, CaseIterable {
    /// The service to ask.
    case service
    /// Its postal address.
    case address = "adresse"
    /// How to reach it.
    case contact
    /// Where papers are made.
    case city = "ville"
    /// Who signs attestations and notifications.
    case signatory = "signataire"
    /// How to see one's dossier, and what the jury kept of it.
    case consultation
    /// The ways to contest a decision and the time there is for it: only the establishment knows.
    case contest = "recours"
    /// How long the benefit of validated domains is kept: only the establishment knows.
    case retention = "conservation"
    /// How to verify an attestation.
    case verification
    /// What the numbers of papers begin with.
    case prefix = "prefixe"
  }

  /// What is worded; nothing where it isn't.
  public subscript(_ key: Key) -> String? { texts[key] }
}

/// A file of wording that was read: what it words, and what is wrong with it.
public struct PaperWordingDocument: Sendable {
  /// Its bytes.
  public var text: SourceText
  /// What it words, as far as it could be read.
  public var wording = PaperWording()
  /// What is wrong with it.
  public var faults: [SettingsFault] = []

  /// Takes what was read of a file in TOML; what isn't known is a fault, so that no line is without
  /// effect unnoticed.
  public init(_ text: SourceText, _ reading: SettingsReading) {
    self.text = text
    switch reading {
    case .entries(let entries): for entry in entries { take(entry) }
    case .fault(let fault, let offset): faults = [SettingsFault(fault, at: offset, in: text)]
    }
  }

  private mutating func take(_ entry: SettingsEntry) {
    let names = PaperWording.Key.allCases.map(\.rawValue)
    guard let key = PaperWording.Key(rawValue: entry.key) else {
      return add(
        Phrase(fr: "« \(entry.key) » n'est pas connu ici", en: "'\(entry.key)' isn't known here"),
        Phrase.suggesting(names.nearest(to: entry.key), among: names)
          ?? Phrase(
            fr: "les clés connues sont \(names.joined(separator: ", "))",
            en: "the known keys are \(names.joined(separator: ", "))"),
        at: entry.key)
    }
    guard case .text(let text) = entry.value, !text.xmlTrimmed.isEmpty else {
      return add(
        Phrase(fr: "« \(entry.key) » est un texte", en: "'\(entry.key)' is a text"),
        Phrase(
          fr: "écrivez \(entry.key) = \"…\", ou retirez la ligne",
          en: "write \(entry.key) = \"…\", or remove the line"), at: entry.key)
    }
    guard key != .prefix || text.isPrefixOfNumbers else {
      return add(
        Phrase(
          fr: "« prefixe » a des signes qu'un numéro n'a pas",
          en: "'prefixe' has signs that a number hasn't"),
        Phrase(
          fr: "prenez des lettres sans accent, des chiffres et - . / _, 32 au plus",
          en: "take plain letters, digits and - . / _, 32 at most"), at: entry.key)
    }
    wording.texts[key] = text.xmlTrimmed
  }

  private mutating func add(_ message: Phrase, _ help: Phrase, at name: String) {
    faults.append(SettingsFault(message: message, help: help, offset: text.offset(ofName: name)))
  }
}

extension String {
  fileprivate var isPrefixOfNumbers: Bool {
    utf8.count <= 32 && utf8.allSatisfy { $0.isLetter || $0.isDigit || "-./_".utf8.contains($0) }
  }
}
