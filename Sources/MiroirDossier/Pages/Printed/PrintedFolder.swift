package import Miroir

/// A page to print and to archive, as files that Typst reads: its model, the template that sets it, what
/// all templates share, and what is attached.
package struct PrintedFolder: Sendable {
  /// The files, sorted by path; the first to read is `main.typ`.
  package let files: [OutputFile]

  /// Lays out the folder of which `file` is made; `date` is what its metadata say.
  init(
    template: String, model: JSONValue, file: FilePath, date: PartialDate?,
    attached: [OutputFile] = []
  ) {
    let request = JSONValue.object([
      "file": .string(file.text), "seconds": .number(date?.secondsSince1970 ?? 0),
    ])
    let own = [
      OutputFile(path: "look.typ", text: Templates.files["pdf/look.typ"] ?? ""),
      OutputFile(path: "main.typ", text: Templates.files[template] ?? ""),
      OutputFile(path: "page.json", text: model.text),
      OutputFile(path: "request.json", text: request.text),
    ]
    files = (own + attached).sorted { $0.path < $1.path }
  }

  /// The program that sets such folders, each with a line on its standard input.
  package static let worker = Templates.files["pdf/worker.py"] ?? ""
  /// What it takes, as pip reads it: `name==version`, twice.
  package static let requirement =
    (Templates.files["pdf/requirements.txt"] ?? "").split(separator: "\n")
    .filter { $0.hasPrefix("typst==") || $0.hasPrefix("pikepdf==") }.joined(separator: " ")
}

extension PartialDate {
  /// The first second of the day, or of the month, in universal time; nothing outside of the calendar.
  fileprivate var secondsSince1970: Int? {
    guard isInCalendar else { return nil }
    // Days since 0000-03-01 of the Gregorian calendar, whose year then ends with February.
    let shifted = month > 2 ? year : year - 1
    let (era, yearOfEra) = (shifted / 400, shifted % 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + (day ?? 1) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era * 146_097 + dayOfEra - 719_468) * 86_400
  }
}
