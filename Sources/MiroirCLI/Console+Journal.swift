import ArgumentParser
import Miroir
import MiroirDeposit
import MiroirFolder

extension Console {
  /// The journal of a folder, which must be whole, since what it doesn't remember would be lost; `otherwise`
  /// tells what isn't done.
  func journal(
    of folder: String, otherwise undone: Phrase, _ language: Language
  ) throws -> Journal {
    let journal = try attempt(language, try Journal(at: folder))
    guard let line = journal.brokenLine else { return journal }
    complain(
      Phrase(
        fr: "\(undone.fr) ; journal.jsonl n'est plus lisible à partir de la ligne \(line)",
        en: "\(undone.en); journal.jsonl can't be read from line \(line) on"),
      help: Phrase(
        fr: "renommez-le en journal-ancien.jsonl, puis recommencez",
        en: "rename it to journal-old.jsonl, then try again"),
      language)
    throw ExitCode.failure
  }
}
