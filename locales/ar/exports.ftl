### ملفات لفريق التنظيم، وقوائم من يُدعون.

# على شاشتي السلسلة والمشاورة.
export-button = الملفات
export-heading = الملفات
# الملفات وما فيها.
export-file-registrations = التسجيلات
export-file-answers = الإجابات
export-file-deliveries = الرسائل
export-file-people = الأشخاص
export-file-audit = من فعل ماذا
export-holds-registrations = كل من سجّل، بالاسم والمنظمة والفئة والبلد وما آل إليه التسجيل
export-holds-answers = ما أُجيب به عن الاستبيان، بالأسماء إلا إذا كان دون أسماء
export-holds-deliveries = من أُرسلت إليه أي رسالة، ومتى، وما آل إليها
export-holds-people = كل من سجّل أو أجاب باسمه أو كان في الفريق، مرة واحدة لكل شخص
export-holds-audit = ما فعله الفريق، ومن فعله
export-back-button = ملفات أخرى
# تسميات.
export-of = عن
export-holds = المحتوى
export-rows = الأسطر
export-personal = هذه بيانات شخصية. احفظها حيث لا يقرؤها إلا الفريق، واحذفها متى لم تعد تحتاج إليها.
# $count: ساعات.
export-goes =
    { $count ->
        [zero] يُحذف الملف من هذه المحادثة بعد { $count } ساعة.
        [one] يُحذف الملف من هذه المحادثة بعد ساعة واحدة.
        [two] يُحذف الملف من هذه المحادثة بعد ساعتين.
        [few] يُحذف الملف من هذه المحادثة بعد { $count } ساعات.
        [many] يُحذف الملف من هذه المحادثة بعد { $count } ساعة.
       *[other] يُحذف الملف من هذه المحادثة بعد { $count } ساعة.
    }
export-stays = لا شيء يحذفه هنا من تلقاء نفسه.
# للجداول؛ للبرامج.
export-send-csv = نعم، أرسل جدولًا (CSV)
export-send-json = نعم، أرسله بصيغة JSON
export-sent-heading = إليك الملف
export-not-sent = لم يُرسل ملف
# $command: ما يُكتب في سطر الأوامر.
export-switched-off = لا تُرسل الملفات هنا في المحادثات. يمكن لمن يشغّل هذا البرنامج كتابة ملف بالأمر: { $command }
# $most: ميغابايت.
export-too-large = حجمه أكبر من { $most } ميغابايت التي تقبلها المحادثة. يمكن لمن يشغّل هذا البرنامج كتابته بالأمر: { $command }
export-nothing-asked = لم تطرح هذه المشاورة أي أسئلة.
# $count: أشخاص.
export-too-few =
    { $count ->
        [zero] تُسلَّم الإجابات دون أسماء حين تبلغ خمسًا. لا إجابات حتى الآن.
        [one] تُسلَّم الإجابات دون أسماء حين تبلغ خمسًا. هناك إجابة واحدة حتى الآن.
        [two] تُسلَّم الإجابات دون أسماء حين تبلغ خمسًا. هناك إجابتان حتى الآن.
        [few] تُسلَّم الإجابات دون أسماء حين تبلغ خمسًا. هناك { $count } إجابات حتى الآن.
        [many] تُسلَّم الإجابات دون أسماء حين تبلغ خمسًا. هناك { $count } إجابة حتى الآن.
       *[other] تُسلَّم الإجابات دون أسماء حين تبلغ خمسًا. هناك { $count } إجابة حتى الآن.
    }
export-elsewhere = لا تُرسل الملفات التي فيها بيانات شخصية إلا في محادثة خاصة. اكتب فيها للبوت /organize.
export-open-chat = فتح المحادثة الخاصة
# To whoever asked for it, where it may stand or could not be deleted.
export-left-heading = يرجى حذف ملف من المحادثة
export-left = قد يكون ملف فيه بيانات شخصية طلبته لا يزال في هذه المحادثة، ولا يمكننا حذفه. إن كان ظاهرا لديك فيرجى حذفه من هنا بعد حفظه في مكان آخر. وإن لم يصل، فيرجى طلبه من جديد.

## من يُدعى

# نص يُرسل بالبريد بلغة المدعو. $title: مشاورة؛ $typed: ما يُكتب وفيه رمز؛ $date: يوم.
export-invitation = ندعوك إلى: { $title }. في محادثة خاصة مع البوت، اكتب من فضلك: { $typed }. هذا الرمز لك وحدك، ويعمل مرة واحدة حتى { $date }.

## مضمون الرسالة

export-notice-cancelled = أُلغيت المشاورة
export-notice-confirmed = تأكيد
export-notice-handed_over = تنازل عن مقعد
export-notice-missed = تذكير لم يُرسل
export-notice-moved = تغيّرت المواعيد
export-notice-offer = عرض مقعد
export-notice-offer_lapsed = انتهى العرض
export-notice-posted = وثيقة جديدة
export-notice-reminder = تذكير
export-notice-seat_requested = زميل يطلب مقعدًا
export-notice-waiting_ended = انتهت قائمة الانتظار
export-notice-applications = طلب قبول جديد
export-notice-decided = قرر فريق التنظيم
export-notice-broadcast = رسالة إلى كثيرين
export-notice-broadcast_asked = رسالة بانتظار التأكيد
export-notice-broadcast_decided = أُكدت رسالة أو رُفضت
export-notice-broadcast_test = تجربة رسالة إلى كثيرين

## مصير الرسالة

export-sent-queued = بانتظار الإرسال
export-sent-sending = قيد الإرسال
export-sent-sent = أُرسلت
export-sent-retry = ستُعاد المحاولة
export-sent-unreachable = لا يستقبل رسائل
export-sent-failed = فشل الإرسال
export-sent-unknown = لا يُعرف هل وصلت
export-sent-skipped = لم تُرسل لأنها لم تعد صحيحة

## أعمدة الملفات

## How a registration stands, in a cell of a table

export-state-registered = تسجيل سارٍ
export-state-offered = عُرض مقعد
export-state-waiting = في قائمة الانتظار
export-state-pending = بانتظار القرار
export-state-withdrawn = انسحاب
export-state-lapsed = انتهى العرض أو الانتظار دون مقعد
export-state-passed = تُرك العرض للغير
export-state-declined = لم يُقبل الطلب
export-state-handed_over = تنازل عن المقعد
export-state-removed = رفع من القائمة

export-column-invitation = الدعوة
export-column-link = الرابط
export-column-act = ما جرى
export-column-act_key = ما جرى (مفتاح)
export-column-answers = الاستبيانات المُجاب عنها
export-column-area = المجال
export-column-at_utc = الوقت (UTC)
export-column-attempts = المحاولات
export-column-audit_id = القيد
export-column-by = من فعل
export-column-by_key = من فعل (مفتاح)
export-column-category = فئة أصحاب المصلحة
export-column-category_key = فئة أصحاب المصلحة (مفتاح)
export-column-changed_utc = آخر تغيير (UTC)
export-column-code = الرمز
export-column-consultation = المشاورة
export-column-country = البلد
export-column-country_code = البلد (رمز)
export-column-created_utc = وقت التسجيل (UTC)
export-column-delivery_id = الرسالة
export-column-detail = التفاصيل
export-column-due_utc = موعد الإرسال (UTC)
export-column-email = البريد الإلكتروني
export-column-gender = النوع الاجتماعي
export-column-gender_key = النوع الاجتماعي (مفتاح)
export-column-group = مجموعة العمل
export-column-group_code = مجموعة العمل (رمز)
export-column-language = اللغة
export-column-name = الاسم
export-column-notice = المضمون
export-column-notice_key = المضمون (مفتاح)
export-column-offer_until_utc = المقعد معروض حتى (UTC)
export-column-organization = المنظمة
export-column-organization_id = المنظمة (رقم)
export-column-person_id = الشخص
export-column-platform = المنصة
export-column-platforms = المنصات
export-column-reason = السبب
export-column-registration_id = رقم التسجيل
export-column-registrations = التسجيلات
export-column-role_keys = الأدوار (مفتاح)
export-column-roles = الأدوار
export-column-state = الحالة
export-column-state_key = الحالة (مفتاح)
export-column-typed = ما يُكتب
export-column-valid_until_utc = الرمز صالح حتى (UTC)
export-column-waiting_utc = في قائمة الانتظار منذ (UTC)
