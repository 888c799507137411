import ArgumentParser
import Miroir
import MiroirDossier
import MiroirFolder

/// Whether the dossier is set for paper too.
struct PDFOption: ParsableArguments {
  @Flag(name: .customLong("no-pdf"), help: "Ne pas faire dossier.pdf.")
  var isLeftOut = false

  /// `dossier.pdf`; where it can't be made, one line says what it takes.
  func file(
    of dossier: Dossier, at folder: String, _ theme: Theme, _ console: Console,
    _ language: Language
  ) async throws -> OutputFile? {
    guard !isLeftOut else { return nil }
    let path = FolderContents.path(of: .portfolio, at: folder)
    let portfolio = try console.attempt(language, try [UInt8].reading(fileAt: path))
    let printed = PrintedDossier(dossier, portfolio: portfolio, theme: theme, in: language)
    let outcome: Typesetter.Outcome
    do throws(FolderError) {
      outcome = try await Typesetter.ofDossiers.outcome(of: printed.files, at: PrintedDossier.file)
    } catch {
      console.complain(error.message, language)
      throw ExitCode.machine
    }
    switch outcome {
    case .made(let bytes): return OutputFile(path: PrintedDossier.file, content: .bytes(bytes))
    case .unavailable(let reason):
      console.complain(reason, language)
      return nil
    }
  }
}

extension Typesetter {
  /// What sets dossiers.
  static let ofDossiers = Typesetter(
    worker: PrintedFolder.worker, requirement: PrintedFolder.requirement)
}
