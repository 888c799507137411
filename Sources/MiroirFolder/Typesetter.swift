import Glibc
package import Miroir

/// What sets a dossier's pages for paper: Typst, by its Python package, whose version the bytes depend on.
package struct Typesetter: Sendable {
  /// What pip installs.
  private let requirement: String
  /// The program that sets folders.
  private let worker: String

  /// What comes of setting a dossier.
  package enum Outcome: Sendable, Hashable {
    /// The bytes of the PDF.
    case made([UInt8])
    /// Nothing, for want of Typst, or since Typst refuses.
    case unavailable(Phrase)
  }

  /// Sets folders by `worker`, a program in Python, which takes what pip calls `requirement`.
  package init(worker: String, requirement: String) {
    self.worker = worker
    self.requirement = requirement
  }

  /// Sets the folder that holds those files; what comes of it is in the file at `path`.
  package func outcome(
    of files: [OutputFile], at path: Miroir.FilePath
  ) async throws(FolderError) -> Outcome {
    try await outcomes(of: [files], at: path)[0]
  }

  /// Sets several folders one after the other, each of which makes a file at `path`; what comes of each,
  /// in their order.
  package func outcomes(
    of folders: [[OutputFile]], at path: Miroir.FilePath
  ) async throws(FolderError) -> [Outcome] {
    var places: [PrivateFolder] = []
    defer { for place in places { place.remove() } }
    for files in folders {
      let place = try PrivateFolder()
      places.append(place)
      for file in files {
        guard case .bytes(let bytes) = file.content else { continue }
        try place.write(bytes, to: file.path.text)
      }
    }
    guard let first = places.first else { return [] }
    let input = places.map { $0.path + "\n" }.joined()
    for python in Self.interpreters {
      guard
        let run = await ExternalTool(python).run(
          ["-I", "-c", worker], input: input, in: first.path, seconds: 300 + 5 * places.count)
      else { continue }
      let answers = run.output.split(separator: "\n").map { JSONValue(reading: Array($0.utf8)) }
      guard answers.count == places.count + 1 else { continue }
      var outcomes: [Outcome] = []
      for (place, answer) in zip(places, answers.dropFirst()) {
        guard let answer, case .bool(true) = answer["done"] else {
          outcomes.append(.unavailable(.refused(answer?["error"]?.string ?? run.errors, path)))
          continue
        }
        outcomes.append(.made(try [UInt8].reading(fileAt: place.path + "/" + path.text)))
      }
      return outcomes
    }
    return places.map { _ in .unavailable(.lacking(requirement, path)) }
  }

  /// The Pythons to try: the one that is named; the one installed with Miroir, or made by its build; the
  /// system's.
  private static var interpreters: [String] {
    if let named = getenv("MIROIR_PYTHON").map({ String(cString: $0) }), !named.isEmpty {
      return [named]
    }
    let program = realPath("/proc/self/exe") ?? ""
    let folder = program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let installed = folder.dropLast().joined(separator: "/") + "/share/miroir/python/bin/python"
    let built = folder.lastIndex(of: ".build").map {
      folder[...$0].joined(separator: "/") + "/typst/bin/python"
    }
    return [built, installed].compactMap(\.self).filter { access($0, X_OK) == 0 } + ["python3"]
  }
}

extension Phrase {
  fileprivate static func refused(_ why: String, _ path: Miroir.FilePath) -> Phrase {
    let line = String(why.split(separator: "\n").first ?? "").printable
    return Phrase(
      fr: "pas de \(path) : Typst refuse ce dossier (\(line))",
      en: "no \(path): Typst refuses this dossier (\(line))")
  }

  fileprivate static func lacking(_ requirement: String, _ path: Miroir.FilePath) -> Phrase {
    Phrase(
      fr: """
        pas de \(path) : il faut Typst, dans cette version exactement ; « pip install \
        \(requirement) », dans un environnement Python que nomme MIROIR_PYTHON, l'apporte
        """,
      en: """
        no \(path): it takes Typst, in this very version; 'pip install \(requirement)', in a Python \
        environment that MIROIR_PYTHON names, brings it
        """)
  }
}
