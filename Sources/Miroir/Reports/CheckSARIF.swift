/// `--format sarif`: one run of SARIF 2.1.0, a line for each rule and for each result.
///
/// `docs/json.md` promises the properties that it uses.
public struct CheckSARIF: OutcomeReport {
  private let language: Language
  private let rules: [Rule]
  private var isFirst = true
  private var failures: [CheckFailure] = []
  /// How much advice candidates set aside: what it is remains theirs.
  private var dismissed = 0

  /// Texts are in `language`; the results are of `rules`.
  public init(language: Language, rules: [Rule] = Rule.all) {
    self.language = language
    self.rules = rules
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// The tool and its rules.
  public var opening: String {
    let rules = rules.map { rule($0).text }.joined(separator: ",\n")
    return """
      {"$schema":"\(Self.schema)","version":"2.1.0","runs":[{"tool":{"driver":{"name":"Miroir",\
      "version":"\(Version.current)","semanticVersion":"\(Version.current)",\
      "language":"\(language.rawValue)","rules":[
      \(rules)
      ]}},"language":"\(language.rawValue)","columnKind":"unicodeCodePoints","results":[

      """
  }

  /// The results of a check, or what couldn't be checked.
  public struct Part: Sendable {
    fileprivate var results: [String] = []
    fileprivate var dismissed = 0
    fileprivate var failure: CheckFailure?
  }

  /// The results of a check, or what couldn't be checked.
  public func part(of outcome: CheckOutcome) -> Part {
    switch outcome {
    case .checked(let check):
      let all = check.diagnostics + check.silenced
      let results = zip(all, Fingerprint.all(all, in: check.folder)).map {
        result($0, $1, check).text
      }
      return Part(results: results, dismissed: check.dismissed.count)
    case .failed(let failure), .misused(let failure): return Part(failure: failure)
    }
  }

  /// The results of a check; failures wait for the end.
  public mutating func piece(_ part: Part) -> String {
    dismissed += part.dismissed
    if let failure = part.failure { failures.append(failure) }
    guard !part.results.isEmpty else { return "" }
    defer { isFirst = false }
    return (isFirst ? "" : ",\n") + part.results.joined(separator: ",\n")
  }

  /// The failures, as what the tool has to say of its run.
  public func closing() -> String {
    let invocation = JSONValue.object([
      "executionSuccessful": .bool(failures.isEmpty),
      "toolExecutionNotifications": .array(failures.map(notification)),
    ])
    let properties = JSONValue.object(["dismissed": .number(dismissed)]).text
    return (isFirst ? "" : "\n")
      + "],\"invocations\":[\(invocation.text)],\"properties\":\(properties)}]}\n"
  }

  private func rule(_ rule: Rule) -> JSONValue {
    .object([
      "id": .string(rule.id.text),
      "shortDescription": message(rule.requirement.sentence(in: language)),
      "fullDescription": message(rule.rationale.text(in: language)),
      "help": message(rule.fix.text(in: language)),
      "defaultConfiguration": .object(["level": .string(rule.severity.level)]),
      "properties": .object(["tags": .array([.string(rule.family.rawValue)])]),
    ])
  }

  private func result(_ diagnostic: Diagnostic, _ fingerprint: String, _ check: Check) -> JSONValue
  {
    let sentence = diagnostic.message.sentence(with: diagnostic.help, in: language)
    let related = diagnostic.related.enumerated().map { index, related in
      location(related.place, related.position, check, id: index + 1, message: related.message)
    }
    let isBlocking = check.isBlocked(by: diagnostic.severity)
    return .object([
      "ruleId": .string(diagnostic.rule.text),
      "level": .string(isBlocking ? Severity.error.level : diagnostic.severity.level),
      "message": message(sentence),
      "locations": .array([location(diagnostic.place, diagnostic.position, check)]),
      "relatedLocations": .array(related),
      "partialFingerprints": .object(["miroir/v1": .string(fingerprint)]),
      "suppressions": .array(suppressions(of: diagnostic, check)),
      "properties": .object(["severity": .string(diagnostic.severity.rawValue)]),
    ])
  }

  /// That the session sets the rule aside, and why (SARIF 2.1.0, § 3.35): either every result of a
  /// run has such a list or none has (§ 3.27.23).
  private func suppressions(of diagnostic: Diagnostic, _ check: Check) -> [JSONValue] {
    [check.folder.settings.reason(toSilence: diagnostic.rule)].compactMap(\.self).map { reason in
      .object([
        "kind": "external", "status": "accepted", "justification": .string(reason.printable),
      ])
    }
  }

  private func notification(_ failure: CheckFailure) -> JSONValue {
    .object([
      "descriptor": .object(["id": .string(failure.code)]),
      "level": .string(Severity.error.level),
      "message": message(failure.message.sentence(in: language)),
      "locations": .array([.object(["physicalLocation": artifact(failure.path)])]),
    ])
  }

  private func location(
    _ place: Place, _ position: Position, _ check: Check, id: Int = 0, message: Phrase? = nil
  ) -> JSONValue {
    let region = JSONValue.object([
      "startLine": .number(position.line), "startColumn": .number(position.column),
    ])
    let addresses = [place.address].compactMap(\.self).map { address in
      JSONValue.object(["fullyQualifiedName": .string(address.text), "kind": "element"])
    }
    let physical = artifact(check.path(of: place.file), region: region)
    guard let message else {
      return .object(["physicalLocation": physical, "logicalLocations": .array(addresses)])
    }
    return .object([
      "id": .number(id), "physicalLocation": physical, "logicalLocations": .array(addresses),
      "message": self.message(message.sentence(in: language)),
    ])
  }

  private func artifact(_ path: String, region: JSONValue? = nil) -> JSONValue {
    let location = JSONValue.object(["uri": .string(path.uriReference)])
    guard let region else { return .object(["artifactLocation": location]) }
    return .object(["artifactLocation": location, "region": region])
  }

  /// A message in plain text: SARIF takes braces for the places of arguments, and `[a](b)` for a link.
  private func message(_ text: String) -> JSONValue {
    let plain = text.replacing("{", with: "{{").replacing("}", with: "}}")
      .replacing("](", with: "\\](")
    return .object(["text": .string(plain.printable)])
  }
}

extension Severity {
  /// What SARIF calls it.
  fileprivate var level: String {
    switch self {
    case .error: "error"
    case .missing: "warning"
    case .advice: "note"
    }
  }
}

extension String {
  /// The path as a URI reference (RFC 3986): relative, unless the path is absolute.
  package var uriReference: String {
    let unreserved = Set("-._~/".utf8)
    let encoded = withoutDots.utf8.map { byte in
      let isPlain = byte.isLetter || byte.isDigit || unreserved.contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + byte.twoDigits
    }.joined()
    return hasPrefix("/") ? "file://" + encoded : encoded
  }

  /// The path without the names that lead nowhere: `./a//b` is `a/b`.
  var withoutDots: String {
    let names = split(separator: "/").filter { $0 != "." }
    return (hasPrefix("/") ? "/" : "") + names.joined(separator: "/")
  }
}

extension UInt8 {
  fileprivate var twoDigits: String {
    (self < 16 ? "0" : "") + String(self, radix: 16, uppercase: true)
  }
}
