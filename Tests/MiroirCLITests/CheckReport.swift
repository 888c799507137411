import Foundation
import TestSupport

/// `miroir-check/1`, as somebody else's program would read it.
struct CheckReport: Decodable {
  var format: String
  var portfolios: [Portfolio]
  var failures: [Failure]

  struct Portfolio: Decodable {
    var path: String
    var id: String?
    var referentiel: String?
    var errors: Int
    var missing: Int
    var advice: Int
    var silenced: Int
    var blocks: Bool
    var diagnostics: [Diagnostic]
  }

  struct Diagnostic: Decodable {
    var rule: String
    var severity: String
    var file: String
    var line: Int
    var column: Int
    var element: String?
    var message: String
    var help: String?
    var related: [Related]
    var mendable: Bool?
  }

  struct Related: Decodable {
    var file: String
    var line: Int
    var column: Int
    var message: String
  }

  struct Failure: Decodable {
    var path: String
    var code: String
    var message: String
  }
}

extension Finished {
  var json: CheckReport {
    get throws { try JSONDecoder().decode(CheckReport.self, from: Data(output.utf8)) }
  }
}
