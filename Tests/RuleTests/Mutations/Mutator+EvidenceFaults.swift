@testable import Miroir
import MiroirFolder

/// Changes of the evidence, its files and its declarations.
extension Mutator {
  static let evidenceFaults: [Kind] = [
    { $0.dropped("titre", of: "preuve", "preuve-sans-titre") }, { $0.uncitedEvidence() },
    { $0.withoutCommentary() }, { $0.withoutContribution() }, { $0.needlessContribution() },
    { $0.titleTwice("description", "description-repete-titre") },
    { $0.titleTwice("alternative", "alternative-repete-titre") }, { $0.twoOfOneTitle() },
    { $0.droppedAttribute("origine", of: "preuve", "origine-non-declaree") },
    { $0.droppedAttribute("travail", of: "preuve", "travail-non-declare") },
    { $0.citedTwice() }, { $0.strayReference() },
    // Files.
    { $0.file(.link, "fichier-non-regulier") }, { $0.file(.notRegular, "fichier-non-regulier") },
    { $0.file(.present(size: 0), "fichier-vide") }, { $0.file(.absent, "fichier-introuvable") },
    { $0.undeclaredFile() },
    { $0.moved(to: "preuves/semee.png", "alternative-absente") },
    { $0.moved(to: "preuves/semee.html", "preuve-active") },
    { $0.moved(to: "preuves/aux.txt", "nom-de-fichier-fragile") },
    { $0.moved(to: "annotations/tutrice.txt", "fichier-reserve") },
    { $0.twoFilesAlike() }, { $0.oneFileForTwo() }, { $0.twoFilesOfOneContent() },
    { $0.otherDigest() },
    // Links.
    { $0.link("https://example.org/seme", visited: .never, "lien-sans-date") },
    { $0.link("file:///home/aline/seme.pdf", visited: .today, "lien-local") },
    { $0.link("www.example.org/seme", visited: .today, "lien-incomplet") },
    { $0.link("https://a:b@example.org/", visited: .today, "lien-avec-mot-de-passe") },
    { $0.link("https://example.org/seme", visited: .before, "consultation-avant-la-preuve") },
    // Declarations.
    { $0.withoutAuthor() },
    { $0.state("masquees", of: "donnees-personnelles", "masquage-non-precise") },
    { $0.state("autorisees", of: "donnees-personnelles", "autorisation-non-precisee") },
    { $0.state("production", of: "usage-ia", "usage-ia-non-precise") }, { $0.freeLicence() },
  ]

  /// Past a piece of evidence's title, where its other texts may begin.
  private func endOfTitle(in part: MutationBase.Part) -> Int? {
    children(of: part, named: "titre").first?.range.upperBound
  }

  private func uncitedEvidence() -> Mutation? {
    guard isSound, let end = part("preuves")?.content?.upperBound else { return nil }
    let today = base.elements[0].element.attribute("date") ?? "2026-01"
    let evidence = ExampleFolder.evidence("semee", file: "preuves/semee.txt")
      .replacing("date=\"2026-01\"", with: "date=\"\(today)\"")
    return Mutation(
      what: "evidence that nothing cites", edits: [insert(evidence, at: end)],
      folder: [.file("preuves/semee.txt", .present(size: 12))],
      law: .reported(["preuve-inutilisee"], at: [.new(at: end)]))
  }

  private func withoutCommentary() -> Mutation? {
    guard let description = part("description"), let part = parent(of: description), isSound
    else { return nil }
    let origin = set("origine", to: "hors-cursus", in: part)
    return mutation(
      "no commentary", [origin, replace(description.range, "")], "commentaire-absent", part)
  }

  private func withoutContribution() -> Mutation? {
    guard isSound, let part = part("preuve") else { return nil }
    let work = set("travail", to: "collectif", in: part)
    let contributions = children(of: part, named: "contribution").map { replace($0.range, "") }
    return mutation("no contribution", [work] + contributions, "contribution-absente", part)
  }

  private func needlessContribution() -> Mutation? {
    guard
      let part = part("preuve", where: { $0.element.attribute("travail") == "individuel" }),
      let end = endOfTitle(in: part)
    else { return nil }
    return Mutation(
      what: "a contribution to one's own work",
      edits: [insert("<contribution>Le plan.</contribution>", at: end)],
      law: .reported(["travail-contradictoire"], at: [.new(at: end)]))
  }

  /// A text of the evidence that says its title and no more.
  private func titleTwice(_ name: String, _ rule: Rule.ID) -> Mutation? {
    guard let part = part("preuve"), let title = children(of: part, named: "titre").first,
      let content = title.content, !content.isEmpty
    else { return nil }
    if let home = children(of: part, named: name).first {
      return home.content.flatMap {
        mutation("the title as <\(name)>", [replace($0, text(content))], rule, home)
      }
    }
    let end = title.range.upperBound
    return Mutation(
      what: "the title as <\(name)>",
      edits: [insert("<\(name)>\(text(content))</\(name)>", at: end)],
      law: .reported([rule], at: [.new(at: end)]))
  }

  private func twoOfOneTitle() -> Mutation? {
    guard let (first, second) = pair("titre", where: { parent(of: $0)?.name == "preuve" }),
      let from = first.content, let to = second.content
    else { return nil }
    return mutation(
      "one title for two", [replace(to, text(from))], "titre-de-preuve-double", second)
  }

  private func citedTwice() -> Mutation? {
    guard let (part, cited) = attribute(["preuves"], of: "mobilisation"),
      let id = text(cited.valueRange).xmlTokens.first
    else { return nil }
    return mutation(
      "evidence cited twice", [insert(" \(id)", at: cited.valueRange.upperBound)],
      "preuve-citee-deux-fois", part)
  }

  private func strayReference() -> Mutation? {
    guard isSound, let place = prose else { return nil }
    return Mutation(
      what: "a reference to nothing",
      edits: [insert(#"<renvoi vers="zzzzzz">ici</renvoi> "#, at: place)],
      law: .reported(["renvoi-inconnu"], at: [.new(at: place)]))
  }

  // MARK: - Files

  /// A piece of evidence whose file is there, and is its own.
  private func filed() -> (part: MutationBase.Part, file: StartTag.Attribute, path: FilePath)? {
    let present = Set(base.contents.files.filter { $0.state.isPresent }.map(\.path.text))
    let found = part("preuve") { part in
      guard let path = part.element.attribute("fichier") else { return false }
      return present.contains(path) && part.attribute("lien") == nil
        && base.elements.count { $0.element.attribute("fichier") == path } == 1
    }
    guard let part = found, let file = part.attribute("fichier") else { return nil }
    return (part, file, FilePath(text(file.valueRange)))
  }

  private func file(_ state: FileEntry.State, _ rule: Rule.ID) -> Mutation? {
    guard let (part, _, path) = filed() else { return nil }
    var made = mutation("the file is \(state)", [], rule, part)
    made.folder = [.file(path, state)]
    return made
  }

  private func undeclaredFile() -> Mutation? {
    // One that has nothing yet may be what the file is meant for.
    let isWhole = base.elements.filter { $0.name == "preuve" }.allSatisfy {
      $0.attribute("fichier") != nil || $0.attribute("lien") != nil
    }
    guard isSound, isWhole, let part = part("preuves") else { return nil }
    var made = mutation("a file that nothing declares", [], "fichier-non-declare", part)
    made.folder = [.file("preuves/zzz-seme.txt", .present(size: 12))]
    return made
  }

  /// A file under another name, in the folder and in the portfolio.
  private func moved(to path: FilePath, _ rule: Rule.ID) -> Mutation? {
    guard isSound, let (part, file, old) = filed() else { return nil }
    let alternatives = children(of: part, named: "alternative").map { replace($0.range, "") }
    let gone = rule == "alternative-absente" ? alternatives : []
    var made = mutation(
      "\(path) instead", [replace(file.valueRange, path.text)] + gone, rule, part)
    made.folder = [.file(old, .absent), .file(path, .present(size: 9))]
    return made
  }

  /// Two pieces of evidence that have a file, in the order of the document.
  private func filedPair() -> (
    first: FilePath, second: MutationBase.Part, file: StartTag.Attribute, old: FilePath
  )? {
    let present = Set(base.contents.files.filter { $0.state.isPresent }.map(\.path.text))
    let found = pair("preuve") { part in
      part.attribute("lien") == nil
        && part.element.attribute("fichier").map(present.contains) == true
    }
    guard let (first, second) = found, let path = first.element.attribute("fichier"),
      let file = second.attribute("fichier")
    else { return nil }
    return (FilePath(path), second, file, FilePath(text(file.valueRange)))
  }

  private func twoFilesAlike() -> Mutation? {
    guard let (first, part, file, old) = filedPair() else { return nil }
    let other = first.text.replacing("preuves/", with: "Preuves/")
    guard other != first.text else { return nil }
    var made = mutation(
      "paths that differ by a capital", [replace(file.valueRange, other)], "fichiers-confondus",
      part)
    made.folder = [
      .file(old, .absent), .file("Preuves", .folder), .file(FilePath(other), .present(size: 9)),
    ]
    return made
  }

  private func oneFileForTwo() -> Mutation? {
    guard let (first, part, file, old) = filedPair() else { return nil }
    var made = mutation(
      "one file for two", [replace(file.valueRange, first.text)], "fichier-partage", part)
    made.folder = [.file(old, .absent)]
    return made
  }

  private func twoFilesOfOneContent() -> Mutation? {
    guard let (first, part, _, second) = filedPair() else { return nil }
    var made = mutation("one content for two", [], "fichiers-identiques", part)
    made.folder = [.examined(first, .of("a")), .examined(second, .of("a"))]
    return made
  }

  private func otherDigest() -> Mutation? {
    guard let (part, _, path) = filed() else { return nil }
    let digest = "sha256:" + String(repeating: "b", count: 64)
    var made = mutation(
      "another content than declared", [set("empreinte", to: digest, in: part)],
      "empreinte-differente", part)
    made.folder = [.examined(path, .of("a"))]
    return made
  }

  // MARK: - Links and declarations

  /// When a link was last looked at.
  private enum Visit {
    case never, before, today
  }

  /// A link instead of a file.
  private func link(_ address: String, visited: Visit, _ rule: Rule.ID) -> Mutation? {
    guard let (part, file, path) = filed(), part.attribute("consulte-le") == nil,
      let today = base.elements[0].element.attribute("date"),
      // What isn't a date is before nothing.
      visited != .before || part.element.attribute("date")?.hasPrefix("20") == true
    else { return nil }
    let dates: [Visit: String] = [.before: "1999-01-01", .today: today]
    let visit = dates[visited].map {
      insert(" consulte-le=\"\($0)\"", at: file.valueRange.upperBound + 1)
    }
    var made = mutation(
      "@lien=\"\(address)\"",
      [replace(file.nameRange, "lien"), replace(file.valueRange, address)]
        + [visit].compactMap(\.self), rule, part)
    made.folder = [.file(path, .absent)]
    return made
  }

  private func withoutAuthor() -> Mutation? {
    guard let (part, author) = attribute(["auteur"], of: "droits"), part.element.content.isEmpty
    else { return nil }
    return mutation("no @auteur", [removal(of: author)], "auteur-absent", part)
  }

  /// A state that calls for words, without any.
  private func state(_ state: String, of name: String, _ rule: Rule.ID) -> Mutation? {
    guard let part = part(name) else { return nil }
    return mutation(
      "<\(name)> \(state), without a word", [replace(part.range, "<\(name) etat=\"\(state)\"/>")],
      rule, part)
  }

  private func freeLicence() -> Mutation? {
    guard let data = part("donnees-personnelles"), let home = parent(of: data),
      let rights = children(of: home, named: "droits").first
    else { return nil }
    let permission = """
      <donnees-personnelles etat="autorisees">La tutrice, pour le jury, un an.</donnees-personnelles>
      """
    return mutation(
      "a free licence on personal data",
      [set("licence", to: "CC-BY-4.0", in: rights), replace(data.range, permission)],
      "licence-libre-sur-donnees-personnelles", rights)
  }
}

extension FileEntry.State {
  /// Whether there is a regular file.
  fileprivate var isPresent: Bool { if case .present = self { true } else { false } }
}
