package id.kinerja.page;

/** Whether one sees anything of a text: characters that show nothing are no reason and no name. */
final class VisibleText {

    private VisibleText() {}

    /** Whether a text has at least one character that shows something by itself, of whatever script. */
    static boolean isSeen(String text) {
        return text.codePoints().anyMatch(VisibleText::shows);
    }

    private static boolean shows(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    // they change the look of what they stand on, and here they stand on nothing
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            // emoji that are younger than this Java are not assigned either
            case Character.UNASSIGNED -> !isReservedForNothing(character);
            default -> !isFiller(character);
        };
    }

    /** Letters and symbols of Unicode that are drawn as nothing: fillers of Hangul, the empty Braille cell, the note without head. */
    private static boolean isFiller(int character) {
        return switch (character) {
            case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x1D159 -> true;
            default -> false;
        };
    }

    /** What Unicode has set aside for characters that will be ignored, and what will never be a character. */
    private static boolean isReservedForNothing(int character) {
        return character == 0x2065
                || character >= 0xFDD0 && character <= 0xFDEF
                || character >= 0xFFF0 && character <= 0xFFF8
                || character >= 0xE0000 && character <= 0xE0FFF
                || (character & 0xFFFE) == 0xFFFE;
    }
}
