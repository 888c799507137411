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

  /// Sets folders one after the other, by one process; what comes of each, in their order.
  package func outcomes(
    of dossiers: [[OutputFile]], at path: Miroir.FilePath
  ) async throws(FolderError) -> [Outcome] {
    var folders: [PrivateFolder] = []
    defer { for folder in folders { folder.remove() } }
    for files in dossiers {
      let folder = try PrivateFolder()
      folders.append(folder)
      for file in files {
        guard case .bytes(let bytes) = file.content else { continue }
        try folder.write(bytes, to: file.path.text)
      }
    }
    guard let first = folders.first else { return [] }
    let lines = folders.map { $0.path + "\n" }.joined()
    var lacking: [JSONValue] = []
    for python in Self.interpreters {
      guard
        let run = await ExternalTool(python).run(
          ["-I", "-c", worker], input: lines, in: first.path, seconds: 240 + 60 * folders.count)
      else { continue }
      let answers = run.output.split(separator: "\n").compactMap {
        JSONValue(reading: Array($0.utf8))
      }
      if lacking.isEmpty, case .array(let packages) = answers.first?["lacking"] {
        lacking = packages
      }
      guard answers.count == folders.count + 1 else { continue }
      var outcomes: [Outcome] = []
      for (folder, answer) in zip(folders, answers.dropFirst()) {
        guard case .bool(true) = answer["done"] else {
          outcomes.append(.unavailable(.refused(answer["error"]?.string ?? run.errors, path)))
          continue
        }
        outcomes.append(.made(try [UInt8].reading(fileAt: folder.path + "/" + path.text)))
      }
      return outcomes
    }
    return folders.map { _ in .unavailable(missing(lacking, path)) }
  }

  /// What it takes, and what there is instead.
  private func missing(_ lacking: [JSONValue], _ path: Miroir.FilePath) -> Phrase {
    let others = lacking.compactMap { package -> String? in
      guard let name = package["package"]?.string, let found = package["found"]?.string else {
        return nil
      }
      return "\(name) \(found)".printable
    }.joined(separator: ", ")
    return Phrase(
      fr: """
        pas de \(path) : il faut Typst, dans cette version exactement\
        \(others.isEmpty ? "" : ", et non \(others)") ; « pip install \(requirement) », dans un \
        environnement Python que nomme MIROIR_PYTHON, l'apporte
        """,
      en: """
        no \(path): it takes Typst, in this very version\
        \(others.isEmpty ? "" : ", and not \(others)"); 'pip install \(requirement)', in a Python \
        environment that MIROIR_PYTHON names, brings it
        """)
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
}
