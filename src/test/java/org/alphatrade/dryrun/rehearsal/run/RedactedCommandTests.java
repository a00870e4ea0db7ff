package org.alphatrade.dryrun.rehearsal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactedCommandTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            python3 main.py --symbols EURUSD,GBPUSD | python3 main.py --symbols EURUSD,GBPUSD
            run --password=hunter2 --port 5432      | run --password=*** --port 5432
            run --password hunter2 --port 5432      | run --password *** --port 5432
            run --broker-api-key k --tokens 5       | run --broker-api-key *** --tokens 5
            run -token abc API_KEY=xyz              | run -token *** API_KEY=***
            run --secret --verbose                  | run --secret --verbose
            db postgres://user:pa55@host:5432/x     | db postgres://user:***@host:5432/x
            db amqp://host:5432/a@b                | db amqp://host:5432/a@b
            """)
    void whatLooksLikeASecretIsNotWrittenDown(String typed, String shown) {
        assertEquals(shown, String.join(" ", RedactedCommand.of(List.of(typed.split(" ")))));
    }
}
