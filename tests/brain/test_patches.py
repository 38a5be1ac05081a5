"""Edits of code: exact, found once, all or none, letter for letter."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brain.patches import Patch, PatchesDoNotFit, module_in, neighbourhood, patched, patches_in, times

CODE = """const a = 1;
const b = 2;
function Title() {
  return <h1 style={{color: "red"}}>{title}</h1>;
}
const b2 = 2;
"""


def answer(*pairs: tuple[str, str]) -> str:
    return "\n".join(f"<<<<<<< SEARCH\n{search}\n=======\n{replace}\n>>>>>>> REPLACE" for search, replace in pairs)


def test_patches_are_read_and_applied_all_together():
    patches = patches_in(
        f"Here:\n{answer(('const a = 1;', 'const a = 7;'), ('color: ', 'fontSize: 3, color: '))}\nDone."
    )
    made = patched(CODE, patches)
    assert made == CODE.replace("const a = 1;", "const a = 7;").replace("color: ", "fontSize: 3, color: ")


def test_lines_can_be_removed():
    assert patched(CODE, patches_in("<<<<<<< SEARCH\nconst b = 2;\n=======\n>>>>>>> REPLACE")) == CODE.replace(
        "const b = 2;", ""
    )


@pytest.mark.parametrize("replace", ["$&", "$1 $` $'", r"\1 \g<0> \n", "{{title}}", "%s {0}"])
def test_what_takes_the_place_is_taken_to_the_letter(replace: str):
    assert patched(CODE, [Patch("const a = 1;", replace)]).startswith(f"{replace}\n")


@pytest.mark.parametrize(
    ("search", "why"),
    [("const c = 3;", "not in the code"), ("= 2;", "2 times"), ("", "nothing"), ("   ", "nothing")],
)
def test_one_patch_that_does_not_fit_stops_all(search: str, why: str):
    with pytest.raises(PatchesDoNotFit, match=why):
        patched(CODE, [Patch("const a = 1;", "const a = 7;"), Patch(search, "x")])


def test_patches_are_looked_up_in_the_code_that_was_given():
    assert "const b = 2;\nconst b = 2;" in patched(CODE, [Patch("const a = 1;", "const b = 2;")])
    with pytest.raises(PatchesDoNotFit, match="same lines"):
        patched(CODE, [Patch("const a = 1;\nconst b = 2;", "x"), Patch("const b = 2;\nfunction", "y")])


def test_what_overlaps_itself_is_found_wherever_it_is():
    assert times("==", "===") == 2
    with pytest.raises(PatchesDoNotFit, match="2 times"):
        patched("a === b", [Patch("==", "=")])


def test_no_patch_at_all_is_no_edit():
    with pytest.raises(PatchesDoNotFit, match="no patch"):
        patched(CODE, patches_in("I would make the title red."))


def test_the_true_neighbourhood_of_a_near_miss_is_shown():
    code = "\n".join([f"const n{n} = {n};" for n in range(60)] + CODE.splitlines())
    shown = neighbourhood(code, 'return <h1 style={{colour: "red"}}>{titel}</h1>;')
    assert 'return <h1 style={{color: "red"}}>{title}</h1>;' in shown
    assert "const n1 = 1;" not in shown
    assert neighbourhood("", "x") == ""


def test_a_module_is_the_longest_block_or_the_bare_code():
    assert module_in("First:\n```tsx\nconst a = 1;\n```\nThen\n```tsx\nexport default 1;\nconst b = 2;\n```") == (
        "export default 1;\nconst b = 2;\n"
    )
    assert module_in("export default function Scene() {}") == "export default function Scene() {}\n"
    assert module_in("```tsx\nexport default 1;```") == "export default 1;\n"
    assert module_in("```tsx\nexport default function Scene() {") == "", "a block that is cut off is no module"
    assert module_in("I cannot do that.") == ""


TEXTS = st.text(alphabet="ab$&\\`'{}=<> \n", max_size=40)


@settings(max_examples=60)
@given(before=TEXTS, search=TEXTS, after=TEXTS, replace=TEXTS)
def test_whatever_is_written_the_rest_stays(before: str, search: str, after: str, replace: str):
    code = before + search + after
    if not search.strip() or times(search, code) != 1:
        with pytest.raises(PatchesDoNotFit):
            patched(code, [Patch(search, replace)])
    else:
        assert patched(code, [Patch(search, replace)]) == before + replace + after
