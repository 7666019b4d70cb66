### What a service on a platform says besides the conversation: how it presents itself, and the clock of a rehearsal.

## Before the first word

# The name in a list of chats.
front-name = Roundtable
# Explains an empty chat. At most 512 characters, as plain text.
front-description = هنا يمكنك الاطلاع على مشاورات بشأن الهجرة والتسجيل فيها، وتصلك رسالة في الوقت المناسب إذا تغير موعد أو توفر مقعد: بلغتك وبتوقيتك. لا نحفظ شيئا عنك لمجرد الاطلاع. للبدء، يرجى الضغط على الزر أدناه.
# On the profile page. At most 120 characters, as plain text.
front-short = مشاورات بشأن الهجرة: الاطلاع عليها والتسجيل فيها ومتابعة أخبارها في الوقت المناسب، بلغتك.

## What each command does, in a menu and behind the command in the help. At most 100 characters.

command-start = البدء من جديد
command-consultations = المشاورات القادمة والسابقة
command-register = التسجيل في مشاورة
command-mine = المشاورات التي تم تسجيلك فيها أو اسمك في قائمة انتظارها
command-reports = التقارير وتسجيلات الاجتماعات والوثائق
command-language = تغيير اللغة
command-timezone = عرض المواعيد بتوقيتك
command-me = كل ما نحفظه عنك
command-link = ربط حساب آخر لك، على أن الحسابين لشخص واحد
command-forget = محو كل ما نحفظه عنك
command-organize = لفرق التنظيم
command-help = ما يمكنك القيام به هنا
command-cancel = ترك الاستمارة التي بدأت ملأها

## What commands and what stands behind them are called, where a platform can call them so in each language: lower case,
## letters, digits, - and _, no spaces, at most 32 characters. Elsewhere the English names are typed.

called-start = بداية
called-consultations = مشاورات
called-register = تسجيل
called-mine = تسجيلاتي
called-reports = تقارير
called-language = لغة
called-timezone = توقيت
called-me = بياناتي
called-link = ربط
called-forget = محو
called-organize = تنظيم
called-help = مساعدة
called-cancel = إلغاء
called-consultation = مشاورة
called-city = مدينة
called-code = رمز

## What stands behind a command. At most 100 characters.

argument-consultation = عنوانها أو رمزها
argument-language = اللغة المطلوبة
argument-city = مدينتك أو بلدك
argument-code = الرمز الذي يعرضه حسابك الآخر

## A rehearsal

# Every message of a rehearsal begins with this.
rehearsal-mark = جلسة تجريبية: لا شيء هنا حقيقي
clock-heading = ساعة هذه الجلسة التجريبية
# $moment: date, time and zone.
clock-now = الوقت الآن: { $moment }.
clock-past = لا يمكن إرجاع الوقت إلى الوراء. الوقت الآن: { $moment }.
clock-played = أُرسلت الرسائل التي حان موعدها في أثناء ذلك.
# $moment: where the clock is being wound to.
clock-running = يجري تقديم الوقت إلى { $moment }، وتُرسل الآن الرسائل التي يحين موعدها في أثناء ذلك. الأمر { COMMAND("clock") } يعرض أين وصل الوقت.
# $typed: what was written.
clock-misread = «{ $typed }» ليس مدة ولا موعدا قادما.
clock-how = لتقديم الوقت إلى موعد ما، يمكن مثلا كتابة:
button-clock-again = كم الوقت الآن؟

## A consultation's card for everybody in a room

# $deadline: until when one may register.
posted-open = مفتوح حتى { $deadline }
posted-private = ما تضغط عليه هنا لا يظهر جوابه إلا لك.
button-details = التفاصيل
button-post = نشر هذه البطاقة في القناة
button-unpost = إزالة البطاقة من القناة
post-heading = البطاقة في هذه القناة
post-soon = ستظهر البطاقة في هذه القناة بعد ثوانٍ ليقرأها الجميع. تعرض المقاعد المتبقية، وتتبع كل تغيير، وتُغلق مع إغلاق باب التسجيل.
post-rights = إن لم يظهر شيء فالبوت يحتاج إلى صلاحية رؤية القناة وإرسال الرسائل وتضمين الروابط فيها. ثم عُد إلى المشاورة وانشر البطاقة من جديد.
post-away = تجري إزالة البطاقة من هذه القناة.
post-neither = نشر البطاقة في قناة متاح لمنظمي السلسلة. افتح البطاقة بالأمر { COMMAND("consultations") } في القناة المقصودة.

## Somebody takes no direct messages from us

closed-inbox = رسائلك الخاصة مغلقة أمامنا، فلن يصلك خبر تغيّر موعد أو توفّر مقعد. اسمح بالرسائل الخاصة من إعدادات الخصوصية لهذا الخادم، ثم اضغط «المحاولة مجددًا».
closed-also-sent = تصلك هذه المعلومات أيضًا في رسالة خاصة لتحتفظ بها. إن لم تصل، فاسمح بالرسائل الخاصة من إعدادات الخصوصية لهذا الخادم.
closed-tried = شكرًا لك. ما فاتك في طريقه إليك.
button-reach = المحاولة مجددًا
