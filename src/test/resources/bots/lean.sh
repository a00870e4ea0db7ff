# Logs as LEAN's console handler does: its trace to standard output, errors to standard error.
trace() { printf '%s TRACE:: %s\n' "$(date -u '+%Y%m%d %H:%M:%S.%3N')" "$1"; }
error() { printf '%s ERROR:: %s\n' "$(date -u '+%Y%m%d %H:%M:%S.%3N')" "$1" >&2; }
trap 'trace "Engine.Main(): Analysis Complete."; exit 0' INT TERM
trace 'Engine.Main(): LEAN ALGORITHMIC TRADING ENGINE v2.5.0.0 Mode: RELEASE (64bit) Host: trader-1'
trace 'Engine.Main(): Started 9:30 AM'
trace 'Config.GetValue(): error-handler - Using default value: '
trace 'LocalObjectStore.Initialize(): Storage Root: /Storage. StorageFileCount 10000000. StorageLimit 10737MB'
trace 'AlgorithmManager.Run(): Begin DataStream - Start: 11/27/2026 12:00:00 AM Stop: 12/31/2035 11:59:59 PM'
i=0
while :; do
  trace "Debug: Order Event: Time: 11/27/2026 14:3$((i % 10)):00 OrderID: $i EventID: 1 Symbol: SPY Status: Filled Quantity: 10"
  trace 'Isolator.ExecuteWithTimeLimit(): Used: 8, Sample: 122, App: 319, CurrentTimeStepElapsed: 00:00.000. CPU: 5%'
  if [ "$1" = ill ] && [ $i -eq 2 ]; then
    error 'BrokerageTransactionHandler.HandleOrderSubmission(): Brokerage failed to place order: 17'
    error 'Engine.Run(): System.NullReferenceException: Object reference not set to an instance of an object.
   at QuantConnect.Algorithm.CSharp.Trader.OnData(Slice data) in /LeanCLI/Main.cs:line 41
   at QuantConnect.Lean.Engine.AlgorithmManager.Run(AlgorithmNodePacket job) in /Lean/Engine/AlgorithmManager.cs:line 512'
  fi
  i=$((i + 1)); sleep 0.15
done
