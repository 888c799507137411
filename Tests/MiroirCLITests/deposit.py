"""Reads a deposit without Miroir, and says in JSON what it found.

digests <zip>            the seal, and the digest of the archive
files <zip>              the bytes of each file, in base 64
again <zip> <zip>        makes the archive again, compressed, with today's date
bag <zip>                whether bagit-python finds the bag valid
verify <zip> <key>       whether joserfc admits the signature
sign <zip> <key> <zip>   signs the deposit anew with joserfc
swap <zip> <file> <zip>  makes a deposit whose PDF is another file, and lists it as it should be
graft <zip> <zip>        gives the second deposit the signature of the first
"""

import base64
import hashlib
import json
import sys
import tempfile
import zipfile

import bagit
from joserfc import jws
from joserfc.jwk import OKPKey

ALGORITHM = ["Ed25519"]


def key_of(path):
    with open(path) as file:
        members = json.load(file)
    return OKPKey.import_key({name: members[name] for name in ("kty", "crv", "x", "d") if name in members})


def signed(files):
    return files["tagmanifest-sha512.txt"]


question, path, *others = sys.argv[1:]
with zipfile.ZipFile(path) as archive:
    files = {name: archive.read(name) for name in archive.namelist()}

if question == "digests":
    seal = hashlib.sha256(files["data/sources.txt"]).hexdigest()
    with open(path, "rb") as archive:
        answer = [seal, hashlib.sha256(archive.read()).hexdigest()]
elif question == "files":
    answer = {name: base64.b64encode(data).decode() for name, data in files.items()}
elif question == "again":
    with zipfile.ZipFile(others[0], "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in reversed(files.items()):
            archive.writestr(name, data)
    answer = True
elif question == "bag":
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(path) as archive:
            archive.extractall(folder)
        bag = bagit.Bag(folder)
        bag.validate()
        answer = [bag.version, bag.info.get("Bag-Software-Agent"), sorted(bag.algorithms)]
elif question == "verify":
    header, _, signature = files["signature.jws"].decode().strip().partition("..")
    payload = base64.urlsafe_b64encode(signed(files)).decode().rstrip("=")
    try:
        jws.deserialize_compact(f"{header}.{payload}.{signature}", key_of(others[0]), algorithms=ALGORITHM)
        answer = True
    except jws.BadSignatureError:
        answer = False
elif question == "sign":
    with open(others[0]) as file:
        kid = json.load(file)["kid"]
    key = key_of(others[0])
    text = jws.serialize_compact({"alg": "Ed25519", "kid": kid}, signed(files), key, algorithms=ALGORITHM)
    files["signature.jws"] = jws.detach_compact_content(text).encode()
    with zipfile.ZipFile(others[1], "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    answer = True
elif question == "swap":
    with open(others[0], "rb") as file:
        files["data/dossier.pdf"] = file.read()
    payload = {name: data for name, data in files.items() if name.startswith("data/")}
    size = sum(map(len, payload.values()))
    lines = files["bag-info.txt"].decode().splitlines()
    lines[-1] = f"Payload-Oxum: {size}.{len(payload)}"
    files["bag-info.txt"] = "".join(line + "\n" for line in lines).encode()

    def manifest(name, listed):
        digest = getattr(hashlib, name.rpartition("-")[2])
        lines = [f"{digest(data).hexdigest()}  {path}\n" for path, data in sorted(listed.items())]
        files[name + ".txt"] = "".join(lines).encode()

    for name in ("manifest-sha256", "manifest-sha512"):
        manifest(name, payload)
    tags = {name: data for name, data in files.items() if "/" not in name and not name.startswith("tag")}
    for name in ("tagmanifest-sha256", "tagmanifest-sha512"):
        manifest(name, tags)
    with zipfile.ZipFile(others[1], "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    answer = True
elif question == "graft":
    with zipfile.ZipFile(others[0]) as archive:
        grown = {name: archive.read(name) for name in archive.namelist()}
    grown["signature.jws"] = files["signature.jws"]
    with zipfile.ZipFile(others[0], "w") as archive:
        for name, data in grown.items():
            archive.writestr(name, data)
    answer = True
json.dump(answer, sys.stdout)
