package org.alphatrade.dryrun.evidence.diary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.alphatrade.dryrun.spi.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusWordsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "no errors seen",
                "no halt",
                "without incident",
                "No errors, warnings or halts.",
                "errors: 0",
                "error count = 0",
                "0 errors",
                "error-free session",
                "free of errors",
                "did not halt",
                "didn't halt",
                "no new major incidents",
                "trading was not halted",
                "asphalt futures",
                "incidental costs",
                "terror",
                "Errors=0, warnings=0",
                "zero incidents",
                "no errors and warnings",
                "nothing to warn about",
                "",
                "never halted",
                "no warnings; no errors",
                "no errors, warnings of any or halts",
                "the data was insufficient"
            })
    void whatIsPlainlyDeniedIsFine(String note) {
        assertEquals(Severity.PASS, StatusWords.note(note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error",
                "Halted by risk",
                "incident #4",
                "10 errors",
                "no fix for the error",
                "No trades since halt",
                "no errors, incident at 14:00",
                "no errors. Then a halt",
                "TimeoutError raised",
                "error_code=5",
                "errors: 10",
                "no warnings but one error",
                "no response after halt",
                "unable to halt trading",
                "errors 0.5 %",
                "no errors except one incident",
                "0 of 5 errors fixed",
                "ERRORS",
                "new errors",
                "free new error",
                "no warnings, halted. or not",
                "no warnings, halted trading on monday or tuesday"
            })
    void whatIsNotPlainlyDeniedFails(String note) {
        assertEquals(Severity.FAIL, StatusWords.note(note));
    }

    @ParameterizedTest
    @ValueSource(strings = {"warn", "Degraded feed", "no errors but warnings", "latency warning"})
    void milderWordsWarn(String note) {
        assertEquals(Severity.WARN, StatusWords.note(note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order rejected by the venue",
                "refused: size below the minimum",
                "insufficient balance, order not placed",
                "InsufficientFunds",
                "insufficient margin for 3 lots"
            })
    void whatWasNotDoneForWantOfLeaveOrMoneyWarns(String note) {
        assertEquals(Severity.WARN, StatusWords.note(note));
        assertEquals(Severity.WARN, StatusWords.status(note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no orders rejected", "insufficient data for a signal", "rejected: 0", "no order was refused"})
    void whatWasNotLackingDoesNotWarn(String note) {
        assertEquals(Severity.PASS, StatusWords.note(note));
    }
}
