package org.alphatrade.dryrun.engine.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.spi.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How programs say in Chinese, Japanese, Korean and Russian that something went wrong. Only texts with letters of theirs,
 * as they are or as {@code \}{@code u8ba2}, are looked at.
 */
enum ForeignTrouble {
    CHINESE(
            "(?:订单|委托|下单|报单|撤单|平仓|訂單|委託|下單|撤單)[^。，；]{0,12}?(?:被拒|拒绝|拒絕|失败|失敗|异常|異常|错误|錯誤)"
                    + "|(?:连接|连线|网络|会话|行情|推送|订阅|登录|登入|认证|握手|重连|请求|查询|心跳|同步|初始化|加载|写入|读取|数据库|数据|交易所|服务器|策略|連線|連接|網路|訂閱|登錄|認證|重連|請求|查詢|載入|寫入|讀取|資料庫|資料|伺服器)[^。，；]{0,10}?(?:失败|失敗|中断|中斷|断开|斷開|断线|斷線|超时|超時|逾時|丢失|遺失|缺失|异常|異常|被拒|拒绝|拒絕|错误|錯誤|不可用|崩溃|崩潰)"
                    + "|(?:余额|餘額|保证金|保證金|资金|資金|内存|記憶體|空间|空間|权限|權限)[^。，；]{0,2}不足|断线|斷線|掉线|掉線|崩溃|崩潰|宕机|當機|爆仓|爆倉|强制平仓|強制平倉|(?:被|已)(?:强平|強平)|穿仓|(?:磁盘|硬盘|磁碟|硬碟)已满"
                    + "|(?:签名|簽名|密钥|密鑰)(?:错误|錯誤|无效|無效)|无效的?(?:签名|密钥)|超[过出過][^。，；]{0,6}(?:限制|限额|限額|回撤|上限)|请求过于频繁|交易(?:已|被)?(?:暂停|停牌|中止|暫停)|触发熔断|觸發熔斷|未(?:处理|處理|捕获)的?(?:异常|異常)"
                    + "|(?:发生|發生|出现|出現)了?(?:严重)?(?:错误|錯誤|异常|異常)|(?:错误|錯誤|异常|異常)[:：] ?(?![无無否0]|没有|沒有|false|none)\\S|(?:仓位|持仓|倉位|持倉|对账|對帳)[^。，；]{0,4}不一致|无法(?:连接|下单|撤单|获取|读取|写入)|無法(?:連線|連接|下單|取得|寫入)",
            "(?:无|無|没有|沒有|未|不会|不會|若|如果|当|當|避免|防止|检测|檢測|测试|測試|模拟|模擬|不再|从未|统计|统计的)[^。，；]{0,4}$|(?:^|[^\\d.])0 ?(?:次|个|個|笔|条|筆)?$",
            "^(?:率|自动|自動|已启用|重连(?!失败)|重連(?!失敗)|次数|次數|总?数|總?數|计数|計數|统计|重试次数|处理|處理|重试|重試|阈值|閾值|时(?![间間])|時(?![間])|的话|价|價|机制|機制|保护|保護|策略|设置|設定|配置|检查|檢查|检测|预警|上限|时间|時間|后自动|後自動|前)|^(?:设定|設定)?[ 为為是:：=]{0,3}(?:\\d+ ?(?:s|ms|秒|毫秒)|0(?![.\\d])|无|無|没有|沒有|否|false|none)",
            "(?:重连|重連|重新连接|重新連線|重试|重試|恢复|恢復|处理|處理)(?:成功|中|完成|完毕)|(?:已|正在|将|將|自动|自動|开始|稍后|秒后|秒後)(?:重连|重連|重新连接|重新連線|重试|重試|恢复|恢復|处理|處理)",
            "拒绝",
            "拒絕",
            "被拒",
            "失败",
            "失敗",
            "异常",
            "異常",
            "错误",
            "錯誤",
            "中断",
            "中斷",
            "断开",
            "斷開",
            "断线",
            "斷線",
            "掉线",
            "掉線",
            "超时",
            "超時",
            "逾時",
            "丢失",
            "遺失",
            "缺失",
            "不可用",
            "崩溃",
            "崩潰",
            "不足",
            "宕机",
            "當機",
            "爆仓",
            "爆倉",
            "强制平",
            "強制平",
            "强平",
            "強平",
            "穿仓",
            "已满",
            "无效",
            "無效",
            "超过",
            "超出",
            "超過",
            "频繁",
            "停牌",
            "暂停",
            "暫停",
            "中止",
            "熔断",
            "熔斷",
            "不一致",
            "无法",
            "無法"),
    JAPANESE(
            "(?:注文|発注|約定|取消)[^。、]{0,24}?(?:拒否|却下|失敗|エラー|できません|できなかった)"
                    + "|(?:接続|通信|ネットワーク|セッション|回線|ログイン|認証|購読|送信|受信|取得|書き込み|読み込み|同期|初期化|起動|データベース|サーバー?|リクエスト|戦略)[^。、]{0,10}?(?:失敗|切断|途切れ|切れました|タイムアウト|拒否|エラー|できません|できなかった|不能)"
                    + "|(?:残高|証拠金|資金|メモリ|容量)[がは]?(?:不足|足りません)|強制決済|ロスカット(?:されました|が執行|を執行|発動)|追証が?発生|(?:取引|売買)[がは]?(?:停止|中断)|ディスク(?:が|の)?(?:一杯|いっぱい|フル)|クラッシュ|異常終了|(?:例外|エラー|障害)が発生|(?:エラー|例外)[:：] ?(?!0(?![.\\d])|なし|無|none|false)\\S|致命的"
                    + "|応答がありません|(?:署名|APIキー)が?無効|無効な(?:署名|API)|(?:制限|上限|限度)を超え|データ(?:が)?(?:欠落|損失)|(?:不整合|不一致)(?:を検出|が発生|です|$)|予期(?:しない|せぬ)(?:エラー|例外|切断|終了)(?:を検知|を検出)?",
            "(?:もし|万一|ゼロ|(?:^|[^\\d.])0 ?(?:件|回)?の?)[^。、]{0,4}$",
            "^[^。、]{0,4}?(?:なし|無し|ありません|はない|なく|率|件数|回数|数|ハンドラ|処理|時(?!間)|場合|たら|れば|検知|監視|テスト|通知|レート|しない|を防|を回避|対策|設定)|^[^。、]{0,6}(?:していません|されていません|ませんでした|しませんでした)|^[ はが:：=]{0,3}(?:\\d+ ?(?:s|ms|秒|ミリ秒)|0(?![.\\d])|なし|無し|none|false)",
            "再接続(?:します|中|しました|を開始|に成功)|再試行(?:します|中|しました)|リトライ(?:します|中|しました)|復旧(?:しました|済)|処理済",
            "拒否",
            "却下",
            "エラー",
            "できません",
            "できなかった",
            "切断",
            "途切れ",
            "切れました",
            "タイムアウト",
            "不能",
            "足りません",
            "強制決済",
            "ロスカット",
            "追証",
            "停止",
            "いっぱい",
            "一杯",
            "フル",
            "クラッシュ",
            "異常終了",
            "例外",
            "障害",
            "致命的",
            "応答がありません",
            "無効",
            "超え",
            "欠落",
            "損失",
            "不整合"),
    KOREAN(
            "(?:주문|체결|취소)[^.,]{0,14}?(?:거부|거절|실패|오류|에러|할 수 없)"
                    + "|(?:연결|접속|네트워크|세션|통신|로그인|인증|구독|요청|조회|전송|수신|동기화|초기화|저장|데이터베이스|서버|웹소켓|전략)[^.,]{0,10}?(?:끊어|끊겼|끊김|실패|오류|에러|시간 ?초과|타임아웃|거부|불가|중단|할 수 없|손실)"
                    + "|(?:잔고|잔액|증거금|자금|메모리|용량|권한)[가이]? ?부족|마진 ?콜 ?발생|강제 ?청산|반대 ?매매|거래[가]? ?(?:중단|정지)|디스크[가]? ?가득|비정상 ?종료|크래시|(?:예외|오류|에러|장애)[가]? ?발생|(?:오류|에러|예외)[:：] ?(?!0(?![.\\d])|없|none|false)\\S|응답[이]? ?없"
                    + "|(?:잘못된|유효하지 ?않은) ?(?:서명|API|키)|(?:한도|제한|최대 ?낙폭)[를을]? ?초과|(?:포지션|잔고|데이터) ?불일치(?: ?감지)?|데이터 ?(?:손실|누락)|치명적",
            "(?:만약|없는|(?:^|[^\\d.])0 ?(?:건|개|회)의?) ?$",
            "^[가이은는을를]? ?(?:없음|없습니다|없이|없었|없다|율|률|건수|횟수|수[:： ]|처리|핸들러|시(?: |에|$)|경우| ?가격| ?(?:시간 )?설정|하면|되면|방지|테스트|감지|감시|설정|알림|예방)|^[^.,]{0,6}(?:지 않)|^[ :：=]{0,3}(?:\\d+ ?(?:s|ms|초|밀리초)|0(?![.\\d]))",
            "재연결(?: ?(?:중|성공|완료|합니다|했|됨))|재시도(?: ?(?:중|합니다|예정|성공))|복구(?:됨|되었|완료)|처리(?:됨|되었|완료)",
            "거부",
            "거절",
            "실패",
            "오류",
            "에러",
            "끊어",
            "끊겼",
            "끊김",
            "초과",
            "타임아웃",
            "불가",
            "중단",
            "정지",
            "손실",
            "누락",
            "부족",
            "마진콜",
            "강제 청산",
            "강제청산",
            "반대 매매",
            "반대매매",
            "가득",
            "비정상",
            "크래시",
            "예외",
            "장애",
            "응답이 없",
            "응답 없",
            "응답없",
            "잘못된",
            "유효하지",
            "불일치",
            "치명적",
            "할 수 없",
            "마진 콜"),
    /** Their words are without the first letter, which may be a great one. */
    RUSSIAN(
            "(?:ордер|заявк|сделк|поручени|приказ)[^.,;]{0,30}?(?:отклон[её]н|отвергнут|не (?:принят|исполнен|выставлен|отправлен|размещ))|(?:отклонил|отвергл)[аи]? (?:наш[уи]? )?(?:ордер|заявк|поручени)"
                    + "|ошибк[аиу] (?:соединени|подключени|авториз|аутентиф|сети|при |в (?:модул|работ|поток)|записи|чтени|выполнени|отправк|получени|размещени|выставлени|сервер|баз|запрос|API)|(?:ошибка|исключение): (?!0(?![.\\d])|нет\\b|none|false)\\S|(?:произошл[ао]|возникл[ао]) (?:ошибк|исключени|сбо)|необработанн\\S+ (?:исключени|ошибк)|критическ\\S+ (?:ошибк|сбой)|сбой (?:в |при |сервер|систем|сети)"
                    + "|(?:соединени|подключени|связь|сесси|сокет)[^.,;]{0,25}?(?:потерян|разорван|прерван|оборва|сброшен|отказано|не установлен)|обрыв (?:связи|соединени)|потер\\S+ (?:соединени|связ|данны)|(?:недостаточно|не хватает|нехватка) (?:средств|маржи|баланса|памяти|места)|маржин[- ]колл"
                    + "|принудительн\\S+ (?:закрыти|ликвидаци)|позици\\S+ ликвидирован|(?:торги|торговля) (?:при)?остановлен|превышен\\S* (?:лимит|максимальн|дневн|просадк)|лимит [^.,;]{0,20}(?<!не )превышен|тайм-?аут (?:соединени|запрос|ожидани)|время ожидания (?:истекло|превышено)"
                    + "|не удалось (?:подключ|отправ|выстав|отмен|размест|получ|запис|прочит|сохран|загруз|закры|откры|восстан|выполн)|неверн\\S+ (?:подпис|ключ|api)|доступ запрещ|диск (?:заполнен|переполнен)|аварийн\\S+ (?:заверш|останов)|рассинхрон|расхождение позици|(?:сервер|биржа) недоступ",
            "(?:\\b(?:без|нет|не было|ни одной|ни одна|если|при|когда|в случае|обработчик|обработка|счетчик|счётчик|тест|проверка|количество|число|0) |не )$",
            "^\\S{0,6}(?: \\S{1,20})? ?(?::|=|—|-)? ?(?:\\d+ ?(?:с|мс|s|ms)\\b|0(?![.\\d])|нет\\b|не (?:обнаруж|найден|был[оаи]?|произош|зафикс|возник)|устранен|исправлен|обработан)|^\\S{0,6} (?:если|бы\\b)",
            "переподключ(?:аюсь|аемся|ение(?! (?:не|невозможно)\\b)|ились|ился|ен[аоы]?\\b)|повтор(?:яю|яем|ная попытка|им|ю)|восстановлен|повторн",
            "тклон",
            "тверг",
            "е принят",
            "е исполнен",
            "е выставлен",
            "е отправлен",
            "е размещ",
            "шибк",
            "сключени",
            "ритическ",
            "бой ",
            "боя",
            "отер",
            "азорван",
            "рерван",
            "борва",
            "брошен",
            "тказано",
            "е установлен",
            "брыв",
            "едостаточно",
            "е хватает",
            "ехватка",
            "аржин",
            "ринудительн",
            "иквидирован",
            "станов",
            "ревышен",
            "айм-аут",
            "аймаут",
            "ремя ожидан",
            "е удалось",
            "еверн",
            "апрещ",
            "аполнен",
            "варийн",
            "ассинхрон",
            "асхожден",
            "едоступ");

    /** What the writing of a Latin language does not hold. */
    private static final char FIRST = 0x370;

    private static final int AROUND = 30;

    private final String trouble;
    private final String before;
    private final String behind;
    private final String dealtWith;
    private final List<String> words;
    private volatile @Nullable Patterns patterns;

    /** Compiled when they are first needed: most logs need none. */
    private record Patterns(Pattern trouble, Pattern before, Pattern behind, Pattern dealtWith) {
        static final Pattern CLAUSES = Pattern.compile("[。；;！!\\n，]|[,.、] ?(?!\\d)");
        static final Pattern ESCAPE = Pattern.compile("\\\\{1,2}u([0-9a-fA-F]{4})");
    }

    ForeignTrouble(String trouble, String before, String behind, String dealtWith, String... words) {
        this.trouble = trouble;
        this.before = before;
        this.behind = behind;
        this.dealtWith = dealtWith;
        this.words = List.of(words);
    }

    private Patterns patterns() {
        Patterns known = patterns;
        if (known == null) {
            known = new Patterns(word(trouble), word(before), word(behind), word(dealtWith));
            patterns = known;
        }
        return known;
    }

    private static Pattern word(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Returns what a record must hold one of, as its letters are: the scan knows the cases of ASCII alone. */
    static List<String> words() {
        Set<String> all = new LinkedHashSet<>();
        for (ForeignTrouble language : values()) {
            all.addAll(language.words);
        }
        for (String word : RUSSIAN.words) {
            all.add(word.toUpperCase(Locale.ROOT));
        }
        return List.copyOf(all);
    }

    /** Returns how letters of these writings begin where they are escaped, in small letters. */
    static List<String> escapes() {
        BitSet high = new BitSet();
        for (ForeignTrouble language : values()) {
            for (String word : language.words) {
                high.set(word.charAt(0) >> 8);
            }
        }
        List<String> all = new ArrayList<>();
        for (int bits = high.nextSetBit(0); bits >= 0; bits = high.nextSetBit(bits + 1)) {
            all.add("\\u" + HexFormat.of().toHexDigits((byte) bits));
        }
        return List.copyOf(all);
    }

    /** Returns how bad what a text tells of is; {@link Severity#PASS} for nothing, and for a text in Latin letters. */
    static Severity worst(String text) {
        if (!mayBeIn(text)) {
            return Severity.PASS;
        }
        String plain = text.contains("\\u") ? Patterns.ESCAPE.matcher(text).replaceAll(ForeignTrouble::letter) : text;
        return Arrays.stream(values()).anyMatch(language -> language.isIn(plain)) ? Severity.WARN : Severity.PASS;
    }

    private static boolean mayBeIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST || c == '\\' && text.startsWith("u", i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static String letter(MatchResult escape) {
        char c = (char) Integer.parseInt(escape.group(1), 16);
        return Matcher.quoteReplacement(c < FIRST ? escape.group() : String.valueOf(c));
    }

    private boolean isIn(String text) {
        return Patterns.CLAUSES.splitAsStream(text).anyMatch(this::isReported)
                && !patterns().dealtWith.matcher(text).find();
    }

    private boolean isReported(String clause) {
        Patterns known = patterns();
        Matcher found = known.trouble.matcher(clause);
        while (found.find()) {
            String left = clause.substring(Math.max(0, found.start() - AROUND), found.start());
            String right = clause.substring(found.end(), Math.min(clause.length(), found.end() + AROUND));
            if (!known.before.matcher(left).find()
                    && !known.behind.matcher(right).find()) {
                return true;
            }
        }
        return false;
    }
}
