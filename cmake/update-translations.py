#!/usr/bin/env python3
"""Brings the .ts files up to date with the sources.

lupdate collects the source strings; translations/pending/*.json ({"source": "translation"}) fill what is new and are
removed once every entry is in. Prints what is still untranslated and exits 1 while anything is.
"""
import glob, json, os, re, subprocess, sys
import xml.etree.ElementTree as ET

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
zh = os.path.join(root, "translations", "xinzhan_zh_CN.ts")
en = os.path.join(root, "translations", "xinzhan_en.ts")


def lupdate():
    for tool in ("/usr/lib/qt6/bin/lupdate", "lupdate"):
        try:
            # -I: headers are named from the root; without it a class of a namespace loses it in its context
            base = [tool, "-silent", "-no-obsolete", "-locations", "none", "-I", root, "-recursive",
                    os.path.join(root, "core"), os.path.join(root, "ui"), os.path.join(root, "app"), "-ts"]
            subprocess.run(base + [zh, "-target-language", "zh_CN", "-source-language", "en"], check=True)
            subprocess.run([tool, "-silent", "-no-obsolete", "-locations", "none", "-I", root, "-pluralonly", "-recursive",
                            os.path.join(root, "core"), os.path.join(root, "ui"), os.path.join(root, "app"),
                            "-ts", en, "-target-language", "en", "-source-language", "en"], check=True)
            return
        except FileNotFoundError:
            continue
    sys.exit("update-translations: lupdate is not installed (qt6-l10n-tools / qt6-tools-dev-tools)")


def fill_english(path):
    """English differs from its source only in plurals: '%n file(s)' has a singular and a plural form."""
    tree = ET.parse(path)
    for message in tree.getroot().iter("message"):
        source = message.find("source").text or ""
        target = message.find("translation")
        if message.get("numerus") != "yes":
            continue
        forms = target.findall("numerusform")
        while len(forms) < 2:
            forms.append(ET.SubElement(target, "numerusform"))
        if not forms[0].text:
            forms[0].text = re.sub(r"\((e?s)\)", "", source)
        if not forms[1].text:
            forms[1].text = re.sub(r"\((e?s)\)", r"\1", source)
        target.attrib.pop("type", None)
    write(tree, path)


def write(tree, path):
    text = ET.tostring(tree.getroot(), encoding="unicode")
    with open(path, "w", encoding="utf-8") as f:
        f.write('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + text + "\n")


def main():
    lupdate()
    fill_english(en)
    pending = {}
    files = sorted(glob.glob(os.path.join(root, "translations", "pending", "*.json")))
    for name in files:
        with open(name, encoding="utf-8") as f:
            pending.update(json.load(f))
    tree = ET.parse(zh)
    known = {}
    for message in tree.getroot().iter("message"):
        target = message.find("translation")
        if target.get("type") is None and target.text:
            known.setdefault(message.find("source").text, target.text)
    missing = []
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            source = message.find("source").text or ""
            target = message.find("translation")
            numerus = message.get("numerus") == "yes"
            forms = target.findall("numerusform")
            done = target.get("type") is None and (target.text if not numerus else all(f.text for f in forms) and forms)
            if done:
                continue
            text = pending.get(source) or known.get(source)
            if not text:
                missing.append((context.find("name").text, source))
                continue
            if numerus:
                if not forms:
                    forms = [ET.SubElement(target, "numerusform")]
                for form in forms:
                    form.text = text
            else:
                target.text = text
            target.attrib.pop("type", None)
    write(tree, zh)
    if missing:
        for context, source in missing:
            print(json.dumps(source, ensure_ascii=False) + f"   [{context}]")
        print(f"{len(missing)} strings have no Chinese yet: put them into translations/pending/NAME.json", file=sys.stderr)
        return 1
    for name in files:
        os.remove(name)
    if files:
        os.rmdir(os.path.join(root, "translations", "pending"))
    return 0


sys.exit(main())
