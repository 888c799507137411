"""Validates portfolios by XSD and ISO Schematron with lxml: what one would write without Miroir.

    .venv/bin/python Benchmarks/schematron.py portfolio.xml…
"""

import sys
from pathlib import Path

from lxml import etree, isoschematron

HERE = Path(__file__).resolve().parent


def main():
    schema = etree.XMLSchema(etree.parse(HERE.parent / "Schemas/portfolio.xsd"))
    constraints = isoschematron.Schematron(etree.parse(HERE / "cocontraintes.sch"), store_report=True)
    failed = False
    for file in sys.argv[1:]:
        document = etree.parse(file)
        if not schema.validate(document):
            failed = True
            print(f"{file}: {schema.error_log}")
        if not constraints.validate(document):
            failed = True
            report = constraints.validation_report
            texts = report.iterfind(".//{http://purl.oclc.org/dsdl/svrl}failed-assert/{*}text")
            for text in texts:
                print(f"{file}: {' '.join(text.text.split())}")
    return failed


if __name__ == "__main__":
    sys.exit(main())
