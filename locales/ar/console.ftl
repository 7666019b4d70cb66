### نافذة الأوامر. الكلمات التي تبدأ بنقطتين تُكتب كما هي. «تدوين» مقابل :record، لأن «التسجيل» هو التسجيل في مشاورة.
### مثال المدة يأتي دائما بعد :clock، فالعلامة والأرقام بعد كلمة عربية قد ينعكس ترتيبها.

console-prompt = { $name } · { $moment }
console-notice = إلى { $name }، { $moment }:
console-rehearsal = هذه جلسة تجريبية: لا يصل شيء منها إلى أشخاص حقيقيين، ولا يمضي الوقت فيها إلا إذا تم تقديمه. للضغط على زر، تكفي كتابة رقمه أو نصه. الأمر /help يعرض الأوامر، والأمر :help يعرض ما تتيحه نافذة الأوامر.
# $moment: date, time and zone.
console-continues = المتابعة من حيث توقفت: { $moment }. الأمر roundtable start-over لبدء كل شيء من جديد.
console-help-heading = نافذة الأوامر
console-help-lines = السطر الذي ينتهي بالعلامة \ يستمر في السطر التالي
console-help-as = :as لعرض الشخصيات الموجودة هنا؛ :as Somchai لأداء دور إحداها
console-help-language = :language fr لتغيير لغة الحديث مع من يأتي لأول مرة
console-help-clock = :clock +14d أو :clock 2021-01-31 23:59 Asia/Bangkok لتمر الأيام حتى ذلك الموعد
console-help-record = :record FILE لتدوين ما يجري بعد ذلك في ملف، خطوة بخطوة؛ :record لإنهاء التدوين
console-help-save = :save FILE لحفظ آخر ملف وصل
console-help-quit = :quit لإغلاق نافذة الأوامر
console-cast = الشخصيات الموجودة هنا:
# $zone يبدأ بكلمة «بتوقيت».
console-cast-entry = { $name }: { $note } ({ $language }، { $zone })
console-cast-next = لأداء دور إحدى الشخصيات، يُكتب :as ثم اسمها. ويمكن أيضا كتابة اسم جديد لأداء دور شخصية أخرى.
# $state: how they stand there now, one of the state-… messages.
cast-colleague = من Mekong Migrant Workers Union؛ المشاورة الأولى: { $state }
cast-organizer = من فريق تنظيم السلسلة
console-now = أنت الآن { $name }.
console-newcomer = أنت الآن { $name }، ولا أحد هنا يعرفك بعد.
console-clock-real = هذه ليست جلسة تجريبية، ولا يمكن تقديم الوقت فيها.
console-languages = اللغات: { $languages }
console-show-none = بُني هذا البرنامج من دون { $platform }.
console-show-platforms = يعرض الأمران :show telegram و :show discord آخر شاشة كما تُرسل إلى هاتين المنصتين.
console-misread-unknown = لا يوجد أمر باسم { $typed }. الأمر :help يعرض ما هو متاح.
console-misread-clock = «{ $typed }» ليس مدة ولا موعدا قادما. يمكن مثلا كتابة :clock +14d أو :clock +2h أو :clock 2021-01-31 23:59 Asia/Bangkok
console-misread-language = «{ $typed }» ليس رمز لغة. يمكن مثلا كتابة fr أو th.
console-misread-platform = «{ $typed }» ليس اسم منصة. يمكن كتابة telegram أو discord.
console-misread-surplus = يُكتب هذا الأمر وحده، ولذلك لم نفهم «{ $typed }».
console-attached =
    { $size ->
        [zero] وصل ملف: { $name } ({ $size } بايت). يمكن حفظه بالأمر :save
        [one] وصل ملف: { $name } (بايت واحد). يمكن حفظه بالأمر :save
        [two] وصل ملف: { $name } (بايتان). يمكن حفظه بالأمر :save
        [few] وصل ملف: { $name } ({ $size } بايتات). يمكن حفظه بالأمر :save
        [many] وصل ملف: { $name } ({ $size } بايتًا). يمكن حفظه بالأمر :save
       *[other] وصل ملف: { $name } ({ $size } بايت). يمكن حفظه بالأمر :save
    }
console-saved = تم حفظ الملف باسم { $path }.
console-nothing-to-save = لم يصل أي ملف بعد.
console-recording = بدأ التدوين في { $path }.
console-recorded = تم التدوين في { $path }.
console-not-recording = لا يجري أي تدوين الآن.
console-already-recording = التدوين جارٍ بالفعل في { $path }. يمكن إنهاؤه بالأمر :record
console-exists = { $path } موجود بالفعل، ولم يتغير فيه شيء. يرجى اختيار اسم آخر.
# $reason تأتي من نظام التشغيل، وبلغته.
console-cannot-write = تعذرت الكتابة في { $path }: { $reason }
