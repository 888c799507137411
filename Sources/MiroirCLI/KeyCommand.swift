import ArgumentParser
import Glibc
import Miroir
import MiroirDeposit
import MiroirFolder

/// `miroir key`: the keys that sign deposits, and those that one recognises.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Fait une clé qui signe, la montre, ou retient celles que vous reconnaissez.",
    subcommands: [New.self, Show.self, Trust.self],
    aliases: ["cle"])
}

extension KeyCommand {
  /// `miroir key new`.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Fait une clé privée, que vous seul pouvez lire.",
      discussion: """
        La clé ne quitte jamais la machine ; sans elle, plus personne ne signe en ce nom : gardez-en \
        une copie en lieu sûr.
        """)

    @Argument(help: ArgumentHelp("Le fichier à faire.", valueName: "fichier"))
    var file: String

    @Option(help: ArgumentHelp("De quel établissement est la clé.", valueName: "nom"))
    var name: String

    @OptionGroup var common: CommonOptions

    func validate() throws { try name.validateKeyName() }

    func run() throws {
      let console = Console(isQuiet: common.quiet)
      let language = common.language
      let key = SigningKey(name: name)
      try console.attemptKey(language) { try key.write(to: file) }
      let next = Phrase(
        fr: """
          La clé privée est dans « \(file) » : ne la donnez à personne. La clé publique, à donner à \
          qui vérifie : miroir key show \(file) -o cle-publique.jwk
          """,
        en: """
          The private key is in '\(file)': give it to nobody. The public key, to give to whoever \
          verifies: miroir key show \(file) -o public-key.jwk
          """)
      console.write(key.publicKey.words(in: language) + next.text(in: language) + "\n")
    }
  }

  /// `miroir key show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Montre une clé, ou celles que vous reconnaissez ; écrit la clé publique.")

    @Argument(
      help: ArgumentHelp(
        "Le fichier d'une clé ; sans lui, toutes celles que vous reconnaissez.",
        valueName: "fichier"))
    var file: String?

    @Option(
      name: [.short, .customLong("output")],
      help: ArgumentHelp("Où écrire la clé publique.", valueName: "fichier"))
    var output: String?

    @OptionGroup var trust: TrustOption

    @OptionGroup var common: CommonOptions

    func run() throws {
      let console = Console(isQuiet: common.quiet)
      let language = common.language
      guard let file else {
        let keys = try trust.keys(console, language).keys
        let none = Phrase(
          fr: "Vous ne reconnaissez encore aucune clé.", en: "You recognise no key yet.")
        console.write(
          keys.isEmpty
            ? none.text(in: language) + "\n"
            : keys.map { $0.words(in: language) }.joined(separator: "\n"))
        return
      }
      let key = try console.attemptKey(language) { try PublicKey(try KeyFile(at: file)) }
      console.write(key.words(in: language))
      guard let output else { return }
      try console.attempt(language, try Output(path: output).write(file: Array(key.text.utf8)))
    }
  }

  /// `miroir key trust`.
  struct Trust: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Retient la clé publique d'un établissement que vous reconnaissez.",
      discussion: """
        Comparez d'abord l'empreinte de la clé avec celle que l'établissement vous lit : par \
        téléphone, ou sur son site.
        """)

    @Argument(help: ArgumentHelp("Le fichier de la clé publique.", valueName: "fichier"))
    var file: String

    @Option(help: ArgumentHelp("De quel établissement est la clé.", valueName: "nom"))
    var name: String?

    @Option(
      help: ArgumentHelp("Le premier jour où elle vaut, AAAA-MM-JJ.", valueName: "date"))
    var notBefore: String?

    @Option(help: ArgumentHelp("Le dernier jour où elle vaut, AAAA-MM-JJ.", valueName: "date"))
    var notAfter: String?

    @OptionGroup var trust: TrustOption

    @OptionGroup var common: CommonOptions

    func validate() throws {
      try name?.validateKeyName()
      for date in [notBefore, notAfter].compactMap(\.self) where PartialDate(day: date) == nil {
        throw ValidationError("« \(date) » n'est pas une date AAAA-MM-JJ.")
      }
      if let notBefore, let notAfter, notAfter < notBefore {
        throw ValidationError("La clé finirait de valoir avant de commencer.")
      }
    }

    func run() throws {
      let console = Console(isQuiet: common.quiet)
      let language = common.language
      let file = try console.attempt(language, try KeyFile(at: file))
      var key = try console.attemptKey(language) { try file.given() }
      if let name { key.name = name }
      if let notBefore { key.notBefore = PartialDate(day: notBefore) }
      if let notAfter { key.notAfter = PartialDate(day: notAfter) }
      var keys = try trust.keys(console, language, mayBeNew: true)
      let isNew = try console.attemptKey(language) { try keys.add(key, at: trust.path) }
      if isNew { try console.attempt(language, try trust.write(keys)) }
      let outcome =
        isNew
        ? Phrase(
          fr: "Vous reconnaissez maintenant cette clé (\(trust.path)).",
          en: "You recognise this key now (\(trust.path)).")
        : Phrase(fr: "Vous reconnaissiez déjà cette clé.", en: "You recognised this key already.")
      console.write(key.words(in: language) + outcome.text(in: language) + "\n")
    }
  }
}

extension String {
  /// Refuses what no institution is called.
  fileprivate func validateKeyName() throws {
    guard isKeyName else {
      throw ValidationError("Le nom tient en une ligne de 200 caractères au plus.")
    }
  }
}

extension Console {
  /// What comes of `work` on keys; when a key is refused, that is said and the command ends.
  func attemptKey<Result>(_ language: Language, _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let refusal as KeyRefusal {
      complain(refusal.message, help: refusal.help, language)
      throw ExitCode.failure
    } catch let error as FolderError {
      complain(error.message, language)
      throw ExitCode.machine
    }
  }
}

/// Where the keys are that one recognises.
struct TrustOption: ParsableArguments {
  @Option(
    name: .customLong("trust"),
    help: ArgumentHelp(
      "Le fichier des clés que vous reconnaissez ; sinon ~/.config/miroir/cles.json.",
      valueName: "fichier"))
  var file: String?

  /// Its path: the one asked for, or that of the configuration (XDG Base Directory, 0.8).
  var path: String {
    if let file { return file }
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let folder = variable("XDG_CONFIG_HOME") ?? (variable("HOME") ?? "") + "/.config"
    return folder + "/miroir/cles.json"
  }

  /// The keys; none where the configuration has none yet, while a file that was asked for must be there,
  /// unless it is to be made.
  func keys(
    _ console: Console, _ language: Language, mayBeNew: Bool = false
  ) throws -> TrustedKeys {
    try console.attemptKey(language) {
      do {
        return try TrustedKeys(reading: try [UInt8].reading(fileAt: path), at: path)
      } catch let error as FolderError where error.reason == .missing && (mayBeNew || file == nil) {
        return TrustedKeys()
      }
    }
  }

  /// Writes the keys, in one go.
  func write(_ keys: TrustedKeys) throws(FolderError) {
    let output = Output(path: path)
    let bytes = Array(keys.text.utf8)
    guard access(path, F_OK) != 0 else { return try output.rewrite(file: bytes) }
    var reached = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      reached += part + "/"
      _ = mkdir(reached, 0o700)
    }
    try output.write(file: bytes)
  }
}
