import TestSupport

/// What `xmllint --noout` says of some documents: nothing when all are well-formed.
func xmllint(_ documents: some Sequence<[UInt8]>) throws -> String {
  let folder = try TemporaryFolder()
  var names: [String] = []
  for document in documents {
    names.append("\(names.count).xml")
    try folder.write(document, to: names[names.count - 1])
  }
  let finished = try run("xmllint", ["--noout"] + names, in: folder.url)
  return finished.status == 0 ? "" : String(finished.errors.prefix(2_000))
}
