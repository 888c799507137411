/// What `miroir verify --format json` says.
struct Verified: Decodable {
  var format: String
  var seal: String?
  var steps: [Step]

  struct Step: Decodable {
    var step: String
    var state: String
    var detail: String?
  }

  static let steps = [
    "container", "bag", "payload", "tags", "sources", "portfolio", "data", "pages", "pdf",
    "signature", "timestamp",
  ]
}
