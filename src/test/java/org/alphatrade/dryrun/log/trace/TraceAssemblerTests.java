package org.alphatrade.dryrun.log.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.alphatrade.dryrun.TestSeed;
import org.alphatrade.dryrun.log.PlainRecord;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TraceAssemblerTests {
    private static final String PYTHON =
            "Traceback (most recent call last):\n  File \"a.py\", line 3, in run\n    price()\nValueError: bad price";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "python|ValueError|bad price#" + PYTHON,
                "python|KeyError|'x'#Traceback (most recent call last):\n  File \"a.py\", line 1, in f\n    d['x']\nKeyError: 'x'\n\nDuring handling of the above exception, another exception occurred:\n\nTraceback (most recent call last):\n  File \"a.py\", line 4, in g\n    raise RuntimeError('y')\nRuntimeError: y",
                "python|SyntaxError|invalid syntax#  File \"b.py\", line 3\n    x = = 2\n        ^\nSyntaxError: invalid syntax",
                "python|ExceptionGroup|two (2 sub-exceptions)#  + Exception Group Traceback (most recent call last):\n  |   File \"a.py\", line 1, in <module>\n  |     raise g\n  | ExceptionGroup: two (2 sub-exceptions)\n  +-+---------------- 1 ----------------\n    | Traceback (most recent call last):\n    |   File \"a.py\", line 9, in t\n    |     raise ValueError(1)\n    | ValueError: 1\n    +---------------- 2 ----------------\n    | Traceback (most recent call last):\n    |   File \"a.py\", line 9, in t\n    | TypeError: 2\n    +------------------------------------",
                "python|Fatal Python error|Segmentation fault#Fatal Python error: Segmentation fault\n\nCurrent thread 0x00007f (most recent call first):\n  File \"c.py\", line 2 in f\nSegmentation fault (core dumped)",
                "jvm|java.lang.IllegalStateException|boom#Exception in thread \"main\" java.lang.IllegalStateException: boom\n\tat com.x.A.f(A.java:10)\nCaused by: java.io.IOException: pipe\n\tat com.x.B.g(B.java:4)\n\t... 12 more",
                "jvm|com.x.Rejected|limit#10:01:02 ERROR OrderBook - failed\ncom.x.Rejected: limit\n\tat com.x.A$B.f(A.kt:10)\n\tSuppressed: java.lang.Error: z\n\t\tat com.x.C.h(C.scala:1)",
                "go|panic|runtime error: index out of range [5] with length 3#panic: runtime error: index out of range [5] with length 3\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:12 +0x1d\nexit status 2",
                "go|fatal error|all goroutines are asleep - deadlock!#fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [chan receive]:\nmain.main()\n\t/app/main.go:7 +0x2a",
                "rust|panic|no quote#thread 'main' panicked at src/main.rs:4:5:\nno quote\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace",
                "rust|panic|old#thread 'w' panicked at 'old', src/a.rs:2:9\nstack backtrace:\n   0: std::panicking::begin\n             at /rustc/1/library/std.rs:1:2",
                "node|TypeError|x is not a function#/app/i.js:3\n  x();\n  ^\n\nTypeError: x is not a function\n    at f (/app/i.js:3:3)\n    at node:internal/main/run_main:1:2\n\nNode.js v20.1.0",
                "node|Error|late#(node:12) UnhandledPromiseRejectionWarning: Error: late\n    at f (/app/i.js:3:3)",
                "dotnet|System.InvalidOperationException|no#Unhandled exception. System.InvalidOperationException: no\n ---> System.Exception: in\n   at N.C.M() in /s/P.cs:line 3\n   --- End of inner exception stack trace ---\n   at N.C.Main(String[] args) in /s/P.cs:line 9",
                "ruby|RuntimeError|bad#a.rb:1:in 'x': bad (RuntimeError)\n\tfrom a.rb:5:in '<main>'",
                "php|RuntimeException|bad in /a.php:3#PHP Fatal error:  Uncaught RuntimeException: bad in /a.php:3\nStack trace:\n#0 /a.php(9): f()\n#1 {main}\n  thrown in /a.php on line 3",
                "cpp|std::runtime_error|bad#terminate called after throwing an instance of 'std::runtime_error'\n  what():  bad\nAborted (core dumped)",
                "cpp|AddressSanitizer|heap-use-after-free on address 0x60#==12==ERROR: AddressSanitizer: heap-use-after-free on address 0x60\nREAD of size 4 at 0x60 thread T0\n    #0 0x55 in main a.c:3\nSUMMARY: AddressSanitizer: heap-use-after-free a.c:3 in main\n==12==ABORTING",
                "cpp|runtime error|signed integer overflow#a.cpp:3:5: runtime error: signed integer overflow",
                "cpp|assertion failed|`x > 0'#a: a.c:12: main: Assertion `x > 0' failed.\nAborted",
                "cpp|Segmentation fault|#Segmentation fault (core dumped)",
                "cpp|Segmentation fault|#bash: line 1: 4711 Segmentation fault      ./feed --fast",
                "cpp|Check failure|#*** Check failure stack trace: ***\n    @     0x7f01 feed::Fail()\nAborted (core dumped)",
                "php|Exception|bad lot#exception 'Exception' with message 'bad lot' in /app/book.php:5\nStack trace:\n#0 /app/book.php(9): lot()\n#1 {main}",
                "php|TypeError|strlen(): no string in /app/book.php:4#[02-Jan-2026 03:04:05 UTC] PHP Fatal error:  Uncaught TypeError: strlen(): no string in /app/book.php:4\nStack trace:\n#0 {main}\n  thrown in /app/book.php on line 4",
                "php|ErrorException|no lot#[2026-01-02 03:04:05] production.ERROR: no lot {\"exception\":\"[object] (ErrorException(code: 0): no lot at /app/book.php:10)\n[stacktrace]\n#0 /app/index.php(51): handle()\n#1 {main}\n\"}",
                "dotnet|System.KeyNotFoundException|no such key#System.KeyNotFoundException: no such key\n  at Book.Lots`2[System.String,System.Double].get_Item (System.String key) [0x00000] in <filename unknown>:0\n  at Book.Price (Int32& lot) [0x00007] in /src/Book.cs:9",
                "ruby|NoMethodError|undefined method 'lot' for nil# NoMethodError (undefined method 'lot' for nil):\n  \n  actionpack (5.1.4) lib/action_dispatch/debug.rb:63:in `call'\n  app/controllers/book.rb:7:in `price'",
                "ruby|RuntimeError|no lot#E, [2026-01-02T03:04:05.123456 #12] ERROR -- : no lot (RuntimeError)\n/app/book.rb:3:in `lot'\n/app/book.rb:7:in `<main>'",
                "ruby||unhandled exception#/app/book.rb:1:in 'Book#lot': unhandled exception\n\tfrom /app/book.rb:3:in '<main>'",
                "dart||Bad state: closed#Unhandled exception:\nBad state: closed\n#0      feed (file:///app/feed.dart:16:3)\n<asynchronous suspension>\n#1      _start (dart:isolate-patch/isolate_patch.dart:265)",
                "dart|FormatException|no number#Unhandled exception:\nFormatException: no number\n12x\n  ^\n\n#0      main.<anonymous closure> (file:///app/feed.dart:24:20)",
                "elixir|RuntimeError|no lot#** (RuntimeError) no lot\n    (book 0.1.0) lib/book/lots.ex:12: Book.Lots.handle_info/2\n    (stdlib 4.0) gen_server.erl:1123: :gen_server.try_dispatch/4",
                "go|panic|first [recovered]#panic: first [recovered]\n\tpanic: second\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:6 +0x4f",
                "go|DATA RACE|#==================\nWARNING: DATA RACE\nWrite at 0x00c0 by goroutine 7:\n  main.lot()\n      /app/main.go:9 +0x4f\n\nPrevious write at 0x00c0 by main goroutine:\n  main.main()\n      /app/main.go:11 +0x8f\n==================",
                "rust|stack overflow|thread 'main' (12) has overflowed its stack#thread 'main' (12) has overflowed its stack\nfatal runtime error: stack overflow, aborting",
                "node|TypeError|inner#/app/i.js:3\n  x();\n  ^\n\nTypeError: inner\n    at Array.map (native)\n    at f (/app/i.js:3:3)",
                "jvm|java.lang.RuntimeException|mail.SendFailed: no address;#java.lang.RuntimeException: mail.SendFailed: no address;\n  nested exception is:\ncom.mail.AddressFailed: 550 denied\n\tat com.x.Mail.send(Mail.java:236)\nCaused by: mail.SendFailed: no address;\n  nested exception is:\ncom.mail.AddressFailed: 550 denied\n\tat com.x.Mail.rcpt(Mail.java:20)\n\t... 12 more",
                "jvm|java.io.IOException|pipe#Jan 02, 2026 3:04:05 AM com.x.Feed start\nSEVERE: failed\njava.io.IOException: pipe\n\tat com.x.Feed.start(Feed.java:15)",
                "jvm|java.lang.Exception|first line#Exception in thread \"main\" java.lang.Exception: first line\nsecond line\n\nfourth\n\tat com.x.A.main(A.java:3)",
                "python|ZeroDivisionError|division by zero#book.process._RemoteTraceback:\n\"\"\"\nTraceback (most recent call last):\n  File \"a.py\", line 2, in f\nZeroDivisionError: division by zero\n\"\"\"\n\nThe above exception was the direct cause of the following exception:\n\nTraceback (most recent call last):\n  File \"a.py\", line 4, in g\nZeroDivisionError: division by zero",
                "python|ValueError|bad price#feed-1  | Traceback (most recent call last):\nfeed-1  |   File \"a.py\", line 3, in run\nfeed-1  |     price()\nfeed-1  | ValueError: bad price",
                "jvm|java.io.IOException|pipe#2026-01-02T03:04:05.1Z stderr F Exception in thread \"main\" java.io.IOException: pipe\n2026-01-02T03:04:05.2Z stderr F \tat com.x.A.main(A.java:3)",
                "ruby|RuntimeError|no lot#/app/lib/book.rb:21:in `lot'\n/app/lib/feed.rb:10:in `run'\nRuntimeError: no lot",
                "ruby|Book::NoLot|12#/app/lib/book.rb:21:in `lot'\n/app/lib/feed.rb:10:in `run'\nBook::NoLot: 12",
                "php|RuntimeException|no lot in /app/book.php:12#PHP Fatal error:  Uncaught RuntimeException: no lot in /app/book.php:12\nStack trace:\n#0 /app/book.php(20): lot()\n#1 {main}\n\nNext LogicException: stopped in /app/book.php:38\nStack trace:\n#0 {main}",
                "node|TypeError|lot is not a function#TypeError: lot is not a function\nlot@file:///app/book.js:29:7\n@file:///app/feed.js:1:1",
                "dotnet|NullReferenceException|no book#NullReferenceException: no book\nAcme.Core.LogEvent.WithField (System.String key) (at Packages/acme/LogEvent.cs:52)\nAcme.Feed.Run () (at Assets/Feed.cs:10)",
                "julia|ErrorException|bad lot#ERROR: bad lot\nStacktrace:\n [1] error(s::String)\n   @ Base ./error.jl:35\n [2] price(x::Int64)\n   @ Main ./feed.jl:7\n [3] top-level scope\n   @ feed.jl:9",
                "julia|DomainError|with -1.0:#ERROR: DomainError with -1.0:\nsqrt was called with a negative number\nStacktrace:\n [1] throw_domain(f::Symbol)\n   @ Base.Math ./math.jl:33\n [2] top-level scope\n   @ feed.jl:9",
                "julia|LoadError: UndefVarError|book not defined#ERROR: LoadError: UndefVarError: book not defined\nStacktrace:\n [1] price()\n   @ Main /app/feed.jl:7\nin expression starting at /app/feed.jl:9",
                "perl|die|bad lot#bad lot at /app/feed.pl line 12.\n\tmain::price(7) called at /app/feed.pl line 20\n\tmain::run() called at /app/feed.pl line 31",
                "perl|die|bad lot#bad lot at /app/Feed.pm line 12, <STDIN> line 4.\n\tFeed::price(7) called at /app/feed.pl line 20",
                "lua|error|feed.lua:12: attempt to index a nil value (global 'book')#lua: feed.lua:12: attempt to index a nil value (global 'book')\nstack traceback:\n\tfeed.lua:12: in function 'price'\n\tfeed.lua:20: in main chunk\n\t[C]: in ?",
                "lua|error|/app/feed.lua:3: bad lot#/app/feed.lua:3: bad lot\nstack traceback:\n\t[C]: in function 'error'\n\t/app/feed.lua:3: in main chunk",
                "r|Error|bad lot#Error in price(7) : bad lot\nCalls: run -> price\nExecution halted",
                "r|Error|bad lot#Error in price(7) : bad lot\nExecution halted",
                "clojure|ArithmeticException|Divide by zero#Execution error (ArithmeticException) at feed/price (feed.clj:12).\nDivide by zero\nFull report at:\n/tmp/clojure-1.edn",
                "erlang|exception error|bad argument#=CRASH REPORT==== 2-Jan-2026::03:04:05.123456 ===\n  crasher:\n    initial call: feed:init/1\n    pid: <0.81.0>\n    exception error: bad argument\n      in function  feed:price/1 (feed.erl, line 12)\n    ancestors: [<0.80.0>]\n    messages: []",
                "erlang|ERROR REPORT|Generic server feed terminating#=ERROR REPORT==== 2-Jan-2026::03:04:05 ===\n** Generic server feed terminating\n** Last message in was tick\n** When Server state == {state,12}\n** Reason for termination ==\n** {badarg,[{feed,price,1,[{file,\"feed.erl\"},{line,12}]}]}",
                "erlang|exit value|{badarg,[{feed,price,1,[]}]}#Error in process <0.81.0> with exit value:\n{badarg,[{feed,price,1,[]}]}",
                "haskell|ErrorCall|bad lot#feed: Uncaught exception ghc-internal:GHC.Internal.Exception.ErrorCall:\n\nbad lot\n\nHasCallStack backtrace:\n  error, called at feed.hs:3:8 in main:Main",
                "ocaml|Failure|bad lot#Fatal error: exception Failure(\"bad lot\")\nRaised at Stdlib.failwith in file \"stdlib.ml\", line 29, characters 17-33\nCalled from Feed.price in file \"feed.ml\", line 3, characters 2-20",
                "ocaml|Not_found|#Fatal error: exception Not_found\nRaised at Stdlib__Map.find in file \"map.ml\", line 137, characters 10-25",
                "ocaml|Unix.Unix_error|Unix.ECONNREFUSED, \"connect\", \"\"#Fatal error: exception Unix.Unix_error(Unix.ECONNREFUSED, \"connect\", \"\")",
                "swift|Fatal error|Index out of range: file Swift/ContiguousArrayBuffer.swift, line 600#Fatal error: Index out of range: file Swift/ContiguousArrayBuffer.swift, line 600",
                "swift|Fatal error|Unexpectedly found nil while unwrapping an Optional value#feed/main.swift:12: Fatal error: Unexpectedly found nil while unwrapping an Optional value\nCurrent stack trace:\n0    libswiftCore.so                    0x00007f1234 _swift_report + 109\n1    feed                               0x000055aa12 main + 12",
                "php|Fatal error|Allowed memory size of 12 bytes exhausted in /app/a.php on line 3#Fatal error: Allowed memory size of 12 bytes exhausted in /app/a.php on line 3",
                "python|ValueError|bad price#Jan  2 03:04:05 h1 feed[12]: Traceback (most recent call last):\nJan  2 03:04:05 h1 feed[12]:   File \"a.py\", line 3, in run\nJan  2 03:04:05 h1 feed[12]:     price()\nJan  2 03:04:05 h1 feed[12]: ValueError: bad price",
                "python|ValueError|bad price#Traceback (most recent call last):\n\n  File \"a.py\", line 3, in run\n    price()\n\n  File \"b.py\", line 4, in price\n    raise ValueError('bad price')\n\nValueError: bad price",
                "python|ConnectionError|refused#ERROR:asyncio:Task exception was never retrieved\nfuture: <Task finished name='Task-2' coro=<a() done> exception=ConnectionError('refused')>\nTraceback (most recent call last):\n  File \"a.py\", line 2, in a\nConnectionError: refused",
                "python|ConnectionError|refused#2026-01-02 03:04:05,123 - asyncio - ERROR - Task exception was never retrieved\nfuture: <Task finished name='Task-2' coro=<a() done> exception=ConnectionError('refused')>\nTraceback (most recent call last):\n  File \"a.py\", line 2, in a\nConnectionError: refused",
                "jvm||#\tat com.x.A.f(A.java:10)\n\tat com.x.A.g(A.java:12)",
                "python|ConnectionError|refused#Task exception was never retrieved\nfuture: <Task finished name='Task-2' coro=<a() done> exception=ConnectionError('refused')>\nTraceback (most recent call last):\n  File \"a.py\", line 2, in a\nConnectionError: refused",
                "python|ValueError|bad price#2026-01-02 03:04:05,678 ERROR feed lost it: Traceback (most recent call last):\n  File \"a.py\", line 3, in run\n    price()\nValueError: bad price"
            })
    void aCrashOfAnyLanguageIsOneTrace(String row) {
        String expected = row.substring(0, row.indexOf('#'));
        String text = row.substring(row.indexOf('#') + 1);
        for (String stream : List.of("stderr", "stdout", "")) {
            Collected plain = run(lines(stream, text));
            assertEquals(List.of(expected), plain.traces, stream + " plain: " + text);
            if (stream.equals("stderr")) {
                assertEquals(0, plain.outside.size(), "every line belongs to the crash: " + plain.outside);
            }
        }
        Collected field = run(List.of(json(0, "{\"a\":{\"b\":[" + quote(text + "\n") + "]},\"x\":null}", "failed")));
        if (text.indexOf('\n') > 0) {
            assertEquals(List.of(expected), field.traces, "in a field: " + text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no panic here",
                "handled exception",
                "exceptional day",
                "filled at 10:30 (NYSE)",
                "see Traceback section",
                "exception handled",
                "  - one\n  - two\n    at the end (of it)",
                "INFO ValueError: handled",
                "com.x.Service: started\nnext line",
                "the log said 'Traceback (most recent call last):' twice",
                "\tat com.x.A.f(A.java:10)",
                "/app/lib/book.rb:21:in `lot'\nlots: 12",
                "#0 /app/index.php(12): App->run()",
                "lot@file:///app/book.js:29:7\nfeed@file:///app/a.js:2:3",
                "service.go:10",
                "#0 BTC-USD 12.5\n#1 ETH-USD 3.5\n#2 {total}",
                "config:\n  at: 10:30\n  from: node-1\n    file: \"a.py\"",
                "1: 10.0.0.1\n2: 10.0.0.2",
                "org.apache.kafka.common loaded\nmain.lot\nlast.price: 12",
                "price (per lot):\n  10:30:in `auction'",
                "== 12 lots ==\nAborted: 0\n@ 0x7f is the address",
                "** (see below) ** lots\n(book 0.1.0) loaded",
                "[1] 12 13\n[2] 14",
                "ERROR: none\n[1] 12 13\n[2] 14",
                "Calls: 12\nExecution halted",
                "see feed.lua:12: for more\n1: lots",
                "the price at close line 12.\nfilled at 10:30, called at 11 line 3",
                "Acme.Feed (at Assets)\nAcme.Lots (at 12)",
                "web-1  | thread 'feed' started\nweb-1  |   at the end (of the day)"
            })
    void ordinaryTalkIsNoTrace(String text) {
        assertEquals(List.of(), run(lines("stdout", text)).traces);
        assertEquals(
                List.of(), run(List.of(json(0, "{\"last_exception\":null,\"m\":" + quote(text) + "}", text))).traces);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1] a",
                "Error in a : ",
                " called at ",
                "a.lua:1: ",
                "bad at a.pl line 1 ",
                "ERROR: AError: ",
                "a.b (c) (at ",
                "Called from a ",
                "=CRASH REPORT==== ",
                "Fatal error: exception A(",
                ": Uncaught exception ",
                "Jan  2 Traceback (most "
            })
    void aMebibyteOfNearMissesIsReadInNoTime(String piece) {
        String line = piece.repeat((1 << 20) / piece.length());
        List<LogRecord> records = lines("stderr", (line + "\n").repeat(8));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> run(records));
    }

    @Test
    void whatAHaskellProgramSaysBeforeItsStackIsTheTitle() {
        String text = "feed: bad lot\nCallStack (from HasCallStack):\n  error, called at feed.hs:3:8 in main:Main";
        Collected seen = run(lines("stderr", text));
        assertEquals(List.of("haskell||feed: bad lot"), seen.traces);
        assertEquals(List.of(), seen.outside);
    }

    @Test
    void aTraceSpreadOverRecordsIsOne() {
        List<LogRecord> records = new ArrayList<>();
        for (String line : PYTHON.split("\n")) {
            records.add(json(records.size(), "{\"message\":" + quote(line) + "}", line));
        }
        Collected seen = run(records);
        assertEquals(List.of("python|ValueError|bad price"), seen.traces);
        assertEquals(0, seen.outside.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go|panic|no lot#panic: no lot\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:12 +0x1d",
                "ruby|NoMethodError|no lot#NoMethodError (no lot):\n  \n  app/controllers/book.rb:69:in `lot'",
                "python|SyntaxError|invalid syntax#  File \"b.py\", line 3\n    x = = 2\n        ^\nSyntaxError: invalid syntax",
                "dart|IntegerDivisionByZeroException|#Unhandled exception:\nIntegerDivisionByZeroException\n#0      main (file:///app/feed.dart:27:20)",
                "rust|Error|no config#Error: no config\n\nCaused by:\n    0: reading file\n\nStack backtrace:\n   0: app::main\n             at ./src/main.rs:5:9",
                "jvm|java.lang.ArithmeticException|by zero#17/06/09 20:10:40 ERROR executor.Executor: Exception in task 0.0\njava.lang.ArithmeticException: by zero\n\tat com.x.A.f(A.java:1)"
            })
    void aTraceWithARecordForEachLineIsOneToo(String row) {
        String text = row.substring(row.indexOf('#') + 1);
        List<LogRecord> records = new ArrayList<>();
        for (String line : text.split("\n")) {
            records.add(json(records.size(), "{\"message\":" + quote(line) + "}", line));
        }
        Collected seen = run(records);
        assertEquals(List.of(row.substring(0, row.indexOf('#'))), seen.traces);
        assertEquals(List.of(), seen.outside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jvm|java.io.IOException|pipe#{\"level\":\"WARN\",\"loggerName\":\"x\",\"thrown\":{\"message\":\"pipe\",\"name\":\"java.io.IOException\",\"extendedStackTrace\":[{\"class\":\"com.x.A\",\"line\":10}]}}",
                "jvm|java.io.IOException|pipe#{\"level\":\"WARN\",\"throwable\":{\"className\":\"java.io.IOException\",\"message\":\"pipe\",\"stepArray\":[{\"className\":\"com.x.A\"}]}}",
                "php|App\\NoLotException|no lot#{\"message\":\"x\",\"context\":{\"exception\":{\"class\":\"App\\\\NoLotException\",\"message\":\"no lot\",\"trace\":[\"/app/b.php:9\"]}}}",
                "python|ValueError|bad price#{\"exception\":[{\"exc_type\":\"ValueError\",\"exc_value\":\"bad price\",\"frames\":[{\"lineno\":3}]}]}",
                "ruby||#{\"backtrace\":[\"/app/book.rb:3:in `lot'\",\"/app/book.rb:7:in `<main>'\"]}",
                "rust||#{\"fields\":{\"panic.backtrace\":\"   0: std::panicking::begin\\n             at /rustc/1/std.rs:1:2\\n   1: app::main\"}}",
                "go||#{\"level\":\"warn\",\"stacktrace\":\"main.place\\n\\t/app/main.go:12\\nmain.main\\n\\t/app/main.go:30\"}"
            })
    void anExceptionWrittenAsAnObjectOrAFieldIsATrace(String row) {
        String object = row.substring(row.indexOf('#') + 1);
        Collected seen = run(List.of(json(0, object, "x")));
        assertEquals(List.of(row.substring(0, row.indexOf('#'))), seen.traces);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":null,\"exception\":null,\"frames\":[{\"name\":\"a\"}],\"trace\":null}",
                "{\"retry_on\":[\"TimeoutError\",\"java.io.IOException\"],\"exception_class\":\"com.x.OrderException\"}",
                "{\"files\":[\"a.js:1:2\",\"b.rb:3\"],\"at\":\"com.x.A\",\"caller\":\"main.go:12\"}",
                "{\"message\":\"multi\\nline\\n\\ttext\",\"error\":\"none\",\"panic\":false}"
            })
    void anObjectThatOnlyNamesExceptionsIsNone(String object) {
        assertEquals(List.of(), run(List.of(json(0, object, "x"))).traces);
    }

    @Test
    void linesOfTheOtherStreamDoNotBreakATrace() {
        List<LogRecord> mixed = new ArrayList<>();
        for (String line : PYTHON.split("\n")) {
            mixed.add(PlainRecord.line(mixed.size(), mixed.size(), "stderr", line));
            mixed.add(PlainRecord.line(mixed.size(), mixed.size(), "stdout", "heartbeat"));
        }
        Collected seen = run(mixed);
        assertEquals(List.of("python|ValueError|bad price"), seen.traces);
        assertEquals(List.of("heartbeat", "heartbeat", "heartbeat", "heartbeat"), seen.outside);
        assertTrue(seen.inOrder());
    }

    @Test
    void aTraceThatIsCutOffIsReportedAtTheEnd() {
        assertEquals(List.of("python||"), run(lines("stdout", PYTHON.substring(0, 60))).traces);
    }

    @Test
    void aSecondHeadThatIsNoCauseIsASecondTrace() {
        assertEquals(2, run(lines("stderr", PYTHON + "\n" + PYTHON)).traces.size());
    }

    @Test
    void aPauseOfMoreThanASecondEndsATrace() {
        String[] lines = PYTHON.split("\n");
        List<LogRecord> slow = new ArrayList<>();
        for (String line : lines) {
            slow.add(PlainRecord.line(slow.size(), slow.size() * 1_500L, "stderr", line));
        }
        assertEquals(List.of("python||"), run(slow).traces);
    }

    @Test
    void ticksBetweenTheLinesChangeNothing() {
        Random random = TestSeed.random();
        List<LogRecord> records = new ArrayList<>();
        long at = 0;
        for (String line : (PYTHON + "\nERROR lost\nhello\n\nok\n" + PYTHON + "\nx").split("\n")) {
            at += random.nextInt(999);
            records.add(PlainRecord.line(records.size(), at, random.nextInt(5) == 0 ? "stdout" : "stderr", line));
        }
        Collected ticked = new Collected();
        TraceAssembler stage = new TraceAssembler();
        for (LogRecord record : records) {
            stage.tick(record.ingestedAt().toEpochMilli() * 1_000_000, ticked);
            stage.accept(record, ticked);
        }
        stage.finish(ticked);
        Collected plain = run(records);
        assertEquals(plain.traces, ticked.traces, TestSeed.said());
        assertEquals(plain.outside, ticked.outside, TestSeed.said());
    }

    @Test
    void aTraceOfAMillionLinesIsOneAndNothingIsHeld() {
        TraceAssembler stage = new TraceAssembler();
        Collected seen = new Collected();
        seen.keep = false;
        stage.accept(PlainRecord.line(0, 0, "stderr", "Traceback (most recent call last):"), seen);
        for (int i = 1; i <= 1_000_000; i++) {
            stage.accept(PlainRecord.line(i, i / 100, "stderr", "  File \"a.py\", line 3, in f"), seen);
        }
        assertEquals(1_000_001, seen.count, "no record is held back");
        stage.finish(seen);
        assertEquals(List.of("python||"), seen.traces);
    }

    @Test
    void aLogLineBehindAWarningIsNotHeldToo() {
        TraceAssembler stage = new TraceAssembler();
        Collected seen = new Collected();
        stage.accept(plain(0, Level.WARN, "2026-01-02 03:04:05 WARN slow answer"), seen);
        assertFalse(stage.calm());
        stage.accept(plain(1, Level.INFO, "2026-01-02 03:04:05 INFO quote"), seen);
        assertTrue(stage.calm(), "what calm lines wait for is looked for in each of them");
        assertEquals(2, seen.count);
    }

    private static LogRecord plain(long number, Level level, String line) {
        return new PlainRecord(number, number, "stdout", level, false, line, line);
    }

    @Test
    void whatIsDecidedGoesOnWithTheNextRecordAndWaitsForNoOtherReport() {
        TraceAssembler stage = new TraceAssembler();
        Collected seen = new Collected();
        stage.accept(PlainRecord.line(0, 0, "stderr", "2026-01-02 03:04:05 ERROR order lost"), seen);
        assertEquals(0, seen.count, "a report may follow an error");
        stage.accept(PlainRecord.line(1, 100, "stdout", "2026-01-02 03:04:06 INFO feed goes on"), seen);
        assertEquals(2, seen.count, "a tenth of a second later none does");
        assertTrue(stage.calm());
        stage.accept(PlainRecord.line(2, 101, "stdout", "2026-01-02 03:04:06 INFO feed goes on"), seen);
        assertEquals(List.of(1L, 2L, 3L), seen.lines, "in their order");
    }

    private static List<LogRecord> lines(String stream, String text) {
        List<LogRecord> records = new ArrayList<>();
        for (String line : text.split("\n")) {
            records.add(PlainRecord.line(records.size(), records.size(), stream, line));
        }
        return records;
    }

    private static LogRecord json(long number, String object, String message) {
        return new PlainRecord(number, number, "stdout", Level.INFO, true, message, object);
    }

    private static String quote(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }

    private static Collected run(List<LogRecord> records) {
        TraceAssembler stage = new TraceAssembler();
        Collected seen = new Collected();
        records.forEach(record -> stage.accept(record, seen));
        stage.finish(seen);
        assertEquals(records.size(), seen.count, "no record is lost");
        return seen;
    }

    private static final class Collected implements TraceSink {
        private final List<String> traces = new ArrayList<>();
        private final List<String> outside = new ArrayList<>();
        private final List<Long> lines = new ArrayList<>();
        private boolean keep = true;
        private long count;

        @Override
        public void record(LogRecord record) {
            count++;
            if (keep) {
                lines.add(record.ref().line());
                if (!record.inTrace()) {
                    outside.add(record.message());
                }
            }
        }

        @Override
        public void trace(Trace trace) {
            traces.add(trace.language() + "|" + trace.type() + "|" + trace.message());
        }

        private boolean inOrder() {
            return lines.equals(lines.stream().sorted().toList());
        }
    }
}
