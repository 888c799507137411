import ArgumentParser
import Miroir
import MiroirDeposit
import MiroirDossier
import MiroirFolder

/// `miroir jury form`: the one page in which a member of the jury reads a deposit and evaluates it.
struct JuryFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Fait le formulaire d'évaluation d'un dépôt : une page à ouvrir sans rien installer.",
    discussion: """
      La page contient le dossier, ses preuves et les annotations destinées au jury. Ce qu'on y \
      décide s'enregistre dans un fichier <portfolio>.<membre>.xml. Code de retour : 0 si le \
      formulaire est fait, 1 si le dépôt ne tient pas ou n'est pas de cette session, 2 si un fichier \
      manque ou ne peut pas être lu ou écrit.
      """,
    aliases: ["formulaire"])

  @Argument(
    help: ArgumentHelp("L'archive, ou le dossier où elle est décompressée.", valueName: "dépôt"))
  var deposit: String

  @Option(
    help: ArgumentHelp("Le membre du jury, par son id dans la session.", valueName: "id"))
  var member: String

  @Option(
    help: ArgumentHelp(
      "Le dossier de la session, où le membre et le dépôt doivent être.", valueName: "dossier"))
  var session: String?

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("La page à faire.", valueName: "formulaire.html"))
  var output: String

  @Flag(help: "Mettre de côté, sous le nom <page>.ancien, ce qui est déjà là.")
  var force = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard IdentifierName.isValid(member) else {
      throw ValidationError(
        Phrase(
          fr: """
            « \(member) » n'est pas un id : une lettre, puis au plus 63 lettres sans accent, \
            chiffres, points, tirets
            """,
          en: """
            '\(member)' isn't an id: a letter, then at most 63 plain letters, digits, dots, dashes
            """
        ).text(in: common.language))
    }
  }

  func run() throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let session = try session.map { path in
      try console.attempt(language, try OwnFile<JurySession>(ofSessionIn: path)).content
    }
    let judge = try judge(in: session)
    let opened = try opened(console)
    if let session {
      try console.expect(session.objection(to: opened, by: judge.id), language)
    }
    guard let form = JuryForm(of: opened.dossier, for: judge) else {
      try console.expect(Self.nameless, language)
      return
    }
    let files = try console.attempt(language, try opened.bytes(of: form.includedFiles))
    let page = form.html(files: files, in: language)
    try console.attempt(
      language, try Output(path: output, setsAside: force).write(file: Array(page.utf8)))
    console.write(form.announcement(at: output, in: language))
  }

  /// Who judges; complains of whoever isn't a member of the session.
  private func judge(in session: JurySession?) throws -> JuryForm.Member {
    let id = Identifier(member)
    guard let session else { return JuryForm.Member(id: id) }
    guard let known = session.member(id) else {
      let members = session.members.map(\.id.text).joined(separator: ", ")
      throw ValidationError(
        Phrase(
          fr: "« \(member) » n'est pas un membre du jury de cette session : \(members)",
          en: "'\(member)' isn't a member of the jury of this session: \(members)"
        ).text(in: common.language))
    }
    return JuryForm.Member(id: id, name: known.name, session: session.id)
  }

  private func opened(_ console: Console) throws -> OpenedDeposit {
    let language = common.language
    let files = try console.attempt(language, try Verifier.files(at: deposit))
    let progress = ByteProgress(of: files.totalSize, console)
    let opening = try console.attempt(
      language, try OpenedDeposit.open(files, at: deposit, progress: progress.add))
    switch opening {
    case .success(let opened): return opened
    case .failure(let refusal):
      console.complain(
        refusal.message(at: deposit), help: refusal.help(at: deposit), language)
      throw ExitCode.failure
    }
  }

  private static let nameless = Phrase(
    fr:
      "aucun formulaire n'a été fait : le portfolio n'a pas d'id, par lequel une évaluation le nomme",
    en: "no form was made: the portfolio has no id, by which an evaluation names it")
}

extension Console {
  /// Ends the command where there is something to object.
  fileprivate func expect(_ objection: Phrase?, _ language: Language) throws {
    guard let objection else { return }
    complain(objection, language)
    throw ExitCode.failure
  }
}

extension JurySession {
  /// Why that member can't evaluate that deposit for this session; nothing when they can.
  fileprivate func objection(to deposit: OpenedDeposit, by id: Identifier) -> Phrase? {
    let portfolio = deposit.dossier.portfolio.id ?? ""
    guard let candidacy = candidacy(of: portfolio) else {
      return Phrase(
        fr: "aucun formulaire n'a été fait : la session n'a pas de dossier « \(portfolio) »",
        en: "no form was made: the session has no dossier '\(portfolio)'")
    }
    if let seal = candidacy.seal, seal != deposit.seal {
      return Phrase(
        fr: """
          aucun formulaire n'a été fait : la session examine un autre dépôt de « \(portfolio) », \
          \(seal.prefixed), et celui-ci est \(deposit.seal.prefixed)
          """,
        en: """
          no form was made: the session examines another deposit of '\(portfolio)', \
          \(seal.prefixed), and this one is \(deposit.seal.prefixed)
          """)
    }
    let own = deposit.dossier.referentiel.id
    if own != referentiel {
      return Phrase(
        fr: """
          aucun formulaire n'a été fait : la session porte sur « \(referentiel) », et ce dossier sur \
          « \(own) »
          """,
        en: "no form was made: the session is on '\(referentiel)', and this dossier on '\(own)'")
    }
    return member(id)?.objection(to: portfolio)
  }
}

extension JurySession.Member {
  fileprivate func objection(to portfolio: Identifier) -> Phrase? {
    if role == .referent {
      return Phrase(
        fr: """
          aucun formulaire n'a été fait : « \(id) » est référent ; il propose au jury, qui décide
          """,
        en: "no form was made: '\(id)' is a référent, who proposes to the jury, which decides")
    }
    guard isRecused(from: portfolio) else { return nil }
    return Phrase(
      fr: "aucun formulaire n'a été fait : « \(id) » ne siège pas pour « \(portfolio) »",
      en: "no form was made: '\(id)' doesn't sit on '\(portfolio)'")
  }
}

extension OpenedDeposit {
  /// The bytes of some of its sources.
  fileprivate func bytes(of paths: [FilePath]) throws(FolderError) -> [FilePath: [UInt8]] {
    var files: [FilePath: [UInt8]] = [:]
    for path in paths { files[path] = try bytes(of: path) }
    return files
  }
}
