package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fails is told by {@code findings/lines.txt}; here stands what a healthy program writes under the same names. */
final class FailureFieldsTests {
    private static final List<String> HARMLESS = List.of(
            "{'msg':'answer','success':true,'ok':true,'retCode':0,'status':200}",
            "{'msg':'will retry the call','success':false}",
            "{'msg':'retrying after an answer','statusCode':503}",
            "{'msg':'not found','statusCode':404,'status':404}",
            "{'msg':'position closed','error':null,'err':'','status':'FILLED'}",
            "{'msg':'done','error':'none','err':'<nil>','status':'closed'}",
            "{'msg':'model fitted','error':0.02,'err':'0.1'}",
            "{'msg':'stream closed','error':'EOF'}",
            "{'msg':'task ended','err':'context canceled'}",
            "{'msg':'mt5 answer','retcode':10009}",
            "{'msg':'fill','status':5,'size':500}",
            "{'msg':'order','response':{'success':true,'retCode':0},'result':'ok'}",
            "{'msg':'rate','error':{'code':0,'message':''}}",
            "{'msg':'tested','failed':0,'failure':false,'denied':[]}",
            "{'msg':'word \\\"failed\\\" is in the docs','outcome':'accepted'}",
            "{'event':'order_rejected','order_id':7}",
            "{'event':'kill_switch_armed'}",
            "{'event':'circuit_breaker_closed','failed':0}",
            "{'event':'retry_failed_orders','orders_failed':0}",
            "{'event':'margin_call_level_checked'}",
            "{'msg':'worker ended','exit_code':0}",
            "{'msg':'worker stopped','exitCode':143}",
            "{'msg':'answer','data':[{'sCode':'0','sMsg':''}]}",
            "{'msg':'answer','response':{'error':[],'result':{'x':1}}}",
            "{'msg':'answer','payload':{'topic':'order','data':[{'orderStatus':'Filled','rejectReason':'EC_NoError'}]}}",
            "{'msg':'answer','response':{'data':{'statuses':[{'filled':{'oid':1}}]}}}",
            "{'msg':'farm is well','errorCode':2104}",
            "{'msg':'answer','errorCode':0,'errCode':'0','error_code':200}",
            "{'msg':'fill','fix':{'35':'8','39':'2','150':'F'}}",
            "{'msg':'sizes','39':'8','150':'8'}",
            "{'msg':'checked','errors':[],'exceptions':[],'hasErrors':false,'isError':false,'failed':false}",
            "{'msg':'checked','errors':{},'timed_out':false,'status':'UP','state':'RUNNING'}",
            "{'msg':'trend','direction':'down','side':'down'}",
            "{'msg':'asked','request':{'data':[{'orderStatus':'Rejected'}]},'params':{'status':'REJECTED'}}",
            "{'msg':'handled request','status':200}",
            "{'msg':'exception handled','status':503}",
            "{'msg':'called','protoPayload':{'status':{}}}",
            "{'msg':'chunk written','status':512}",
            "{'msg':'BTCUSDT 4h','trend':'4h','state':'DOWN'}",
            "{'msg':'bar closed','candle':{'open':2,'close':1},'status':'DOWN'}",
            "{'msg':'bar closed','price_direction':-1,'state':'down'}",
            "{'msg':'trend of ETHUSDT turned','state':'DOWN','venue':'x'}",
            "{'msg':'moved','data':[{'direction':'short','state':'DOWN'}]}",
            "{'msg':'OnRspUserLogin','ErrorID':0,'ErrorMsg':''}",
            "{'msg':'answer','rp_code':['0'],'error_id':0}",
            "{'msg':'answer','code':'200000','response':{'code':'200000','msg':''}}",
            "{'msg':'picked','code':'600519','name':'x','data':{'code':'510300'}}",
            "{'msg':'answer','code':0,'response':{'code':200}}",
            "{'msg':'answer','errorCode':'NO_ERROR','error_code':''}",
            "{'msg':'broadcast','code':0,'codespace':''}",
            "{'msg':'receipt','status':'0x1','transactionHash':'0xab'}",
            "{'msg':'subscribed','data':{'type':'subscriptions'},'event':'subscribed'}",
            "{'event':'order_reject','order_id':7}",
            "{'msg':'fine','error_message':'','errorMessage':'none','errmsg':'ok','failure_reason':null}",
            "{'msg':'update','rejectReason':'EC_NoError','reject_reason':'','ordRejReason':0}",
            "{'msg':'update','data':[{'event':'order_rejected'}]}",
            "{'msg':'turned','signal':'BUY','signal':5}",
            "{'msg':'up','alive':true,'health':'green','killed':false,'breached':false}",
            "{'msg':'asked','http':{'status':200},'http_code':404,'response_status':302}",
            "{'msg':'[INFO] all is well'}",
            "{'msg':'[ERROR] level enabled'}",
            "{'msg':'settings','on_error':'stop','error_policy':'ignore','errors':'replace'}");
    private static final List<String> HARMLESS_TEXT = List.of(
            "level=info msg=served status=200 err=null error=<nil>",
            "level=info msg=\"model fitted\" error=0.02 success=true",
            "level=info msg=\"going on\" status=50",
            "level=info msg=\"retrying the call\" err=\"peer is gone\"",
            "INFO served method=GET path=/ status=200 err=none",
            "INFO seen a header with status=5 fields",
            "level=info msg=written status=512 took=2ms",
            "level=info msg=\"bar closed\" trend=4h state=DOWN",
            "INFO url=/q?error=none&err=0");

    @TempDir
    Path directory;

    @Test
    void whatAHealthyProgramWritesIsSilent() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String record : HARMLESS) {
            String fields = record.substring(1).replace('\'', '"');
            lines.append("{\"ts\":\"2026-01-02T03:04:05Z\",\"level\":\"info\",")
                    .append(fields)
                    .append('\n');
        }
        assertSilent(Files.writeString(directory.resolve("fields.jsonl"), lines), HARMLESS.size());
    }

    @Test
    void soAreItsPairs() throws IOException {
        String lines = "2026-01-02T03:04:05Z " + String.join("\n2026-01-02T03:04:05Z ", HARMLESS_TEXT) + "\n";
        assertSilent(Files.writeString(directory.resolve("pairs.log"), lines), HARMLESS_TEXT.size());
    }

    private static void assertSilent(Path log, int records) throws IOException {
        Done audit = Done.emp("audit", "--log", log);
        Map<?, ?> logs = FinishedRun.logs(audit.json());
        assertEquals("{info=" + records + "}", logs.get("level_counts").toString());
        assertEquals(List.of(), logs.get("content_incidents"));
        assertEquals(0, audit.exit(), audit::toString);
    }
}
